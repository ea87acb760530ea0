/** How an entity becomes a table. */
package net.java.ao.schema;
