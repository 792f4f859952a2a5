"""The databases that migrations can be run on: each module exports a constant `DATABASES`."""
