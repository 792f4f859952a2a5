"""What each statement of DDL costs those who use the table meanwhile: InnoDB's online DDL.

`tables` reads what the statements make of the tables, `changes` names what an `ALTER TABLE` changes by the table before
and after it, `ways` has the documented way of each such change, `steps` puts it together.
"""

from schemawright.dialects.mysql.locks.steps import locks

__all__ = ["locks"]
