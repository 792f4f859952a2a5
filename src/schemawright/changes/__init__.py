"""The three changes, and what can be done with them: apply, invert, compare, squash. No rule stands here."""
