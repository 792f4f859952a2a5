"""How PostgreSQL cuts its SQL into tokens (manual, section 4.1)."""

from schemawright.dialects.text import Lexer

LEXER = Lexer(dollar_strings=True, nested_comments=True)
