"""How findings are written: each module exports a constant `FORMAT`."""
