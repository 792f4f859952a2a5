"""Speed, as a ratio in one run: each bench prints a figure beside its limit or a peer."""
