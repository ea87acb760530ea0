package org.sharedoutcomes.sandbox.cluster;

/** What this node has against the other nodes. */
interface Claims extends AutoCloseable {
  /** For who has no other nodes. */
  Claims ALONE =
      new Claims() {
        @Override
        public boolean claim(String name) {
          return true;
        }

        @Override
        public void release(String name) {}

        @Override
        public void close() {}
      };

  /** Takes the name for this node unless another node has it; does not wait. */
  boolean claim(String name);

  void release(String name);

  @Override
  void close();
}
