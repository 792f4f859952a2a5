"""The rules: each module exports a constant `RULE`, and its docstring says why."""
