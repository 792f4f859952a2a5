"""Code for other people's tools: one folder a target, each exporting one `TARGET`, found by `targets.registry`."""
