/** Active Objects: entities and queries over them. */
package net.java.ao;
