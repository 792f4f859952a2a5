"""The history of a database: migrations in files, numbered and summed up, a runner for them, other tools' folders."""
