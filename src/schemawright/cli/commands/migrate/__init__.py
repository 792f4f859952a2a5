"""Migrations in a folder: write them, sum them up, run them, take them to another tool."""
