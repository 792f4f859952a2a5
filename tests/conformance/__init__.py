"""Cases that Python and TypeScript both run."""
