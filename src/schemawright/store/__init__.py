"""Where schemas are kept: the tables, their migrations, and documents and batches in and out."""
