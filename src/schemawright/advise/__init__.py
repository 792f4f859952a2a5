"""Advice on indexes, each piece with the operations that follow it."""
