/** Of changes of a schema, and what a database has no place for. */
export const migrating: Readonly<Record<string, string>> = {
  "A * stands for columns that are not known here. Name the columns in the query first.":
    "Ein * steht für Spalten, die hier nicht bekannt sind. Nennen Sie zuerst die Spalten in der Abfrage.",
  "A change of KEY_BLOCK_SIZE of the table {after} would stay in its keys.":
    "Eine Änderung von KEY_BLOCK_SIZE der Tabelle {after} bliebe in ihren Schlüsseln.",
  "A change of {names} of the {kind} {record} cannot be made yet.":
    "Eine Änderung von {names} an {kind} {record} kann noch nicht gemacht werden.",
  "A table is made anew with its rows, of which nobody may write any meanwhile: {sql}":
    "Eine Tabelle wird mit ihren Zeilen neu gemacht, in die solange niemand schreiben darf: {sql}",
  "Add a column.": "Fügen Sie eine Spalte hinzu.",
  "Add a new column, fill it in your own way, and drop this one.":
    "Fügen Sie eine neue Spalte hinzu, füllen Sie sie auf Ihre Weise, und löschen Sie diese.",
  "Add it without what makes it rewrite the table, and fill it in batches.":
    "Fügen Sie sie ohne das hinzu, weswegen die Tabelle neu geschrieben wird, und füllen Sie sie stapelweise.",
  "Check it in a trigger.": "Prüfen Sie es in einem Trigger.",
  "Choose another action.": "Wählen Sie eine andere Aktion.",
  "Columns of {table} are dropped, and their data with them: {gone}.":
    "Spalten von {table} werden gelöscht, und ihre Daten mit ihnen: {gone}.",
  "Compare two schemas of one dialect.": "Vergleichen Sie zwei Schemas eines Dialekts.",
  "Delete it, or choose another database.": "Löschen Sie es, oder wählen Sie eine andere Datenbank.",
  "Delete it.": "Löschen Sie es.",
  "Drop the slot at the publisher: SELECT pg_drop_replication_slot('…').":
    "Löschen Sie den Slot beim Herausgeber: SELECT pg_drop_replication_slot('…').",
  "Drop what uses it in a migration of its own before.":
    "Löschen Sie vorher in einer eigenen Migration, was es benutzt.",
  "Enforce it, or delete it.": "Setzen Sie es durch, oder löschen Sie es.",
  "Enforce the check, or leave it out.": "Setzen Sie die Bedingung durch, oder lassen Sie sie weg.",
  "Enforce the key, or leave it out.": "Setzen Sie den Schlüssel durch, oder lassen Sie ihn weg.",
  "Forbid nulls, or make a second, partial unique index for rows with nulls.":
    "Verbieten Sie NULL, oder machen Sie einen zweiten, partiellen eindeutigen Index für Zeilen mit NULL.",
  "Generate it by default.": "Erzeugen Sie sie BY DEFAULT.",
  "Give each partition its own.": "Geben Sie jeder Partition ihre eigene.",
  "Give it one.": "Fügen Sie das Fehlende hinzu.",
  "Give the column the collation.": "Geben Sie der Spalte die Sortierung.",
  "Give the columns its type, and a check.": "Geben Sie den Spalten ihren Typ und eine Bedingung.",
  "Give those rows another value before: SELECT * FROM {table} WHERE {column}::text IN ({values}).":
    "Geben Sie diesen Zeilen vorher einen anderen Wert: SELECT * FROM {table} WHERE {column}::text IN ({values}).",
  "Give those rows another value before: SELECT * FROM {table} WHERE {column}::text[] && ARRAY[{values}].":
    "Geben Sie diesen Zeilen vorher einen anderen Wert: SELECT * FROM {table} WHERE {column}::text[] && ARRAY[{values}].",
  "In {table} other types take {narrowed}: what does not fit fails or is cut.":
    "In {table} passen andere Typen zu {narrowed}: Was nicht passt, scheitert oder wird abgeschnitten.",
  "Choose another type.": "Wählen Sie einen anderen Typ.",
  "Give one of them another name.": "Geben Sie einem davon einen anderen Namen.",
  "Index its beginning (a prefix length).": "Indizieren Sie den Anfang (eine Präfixlänge).",
  "Leave them out.": "Lassen Sie sie weg.",
  "Make a unique index over its beginning.": "Legen Sie einen eindeutigen Index über den Anfang an.",
  "Index a generated column.": "Legen Sie den Index auf eine berechnete Spalte.",
  "Index an expression such as left(title, 10), or the whole column.":
    "Legen Sie den Index auf einen Ausdruck wie left(title, 10) oder auf die ganze Spalte.",
  "It cannot be told how to take back {name}.": "Es lässt sich nicht sagen, wie {name} zurückgenommen wird.",
  "Keep the rule in a trigger, or in the application.":
    "Halten Sie die Regel in einem Trigger oder in der Anwendung ein.",
  "Lead its readers to its query before, or run this when few are at work.":
    "Führen Sie ihre Leser vorher zu ihrer Abfrage, oder führen Sie dies aus, wenn wenige arbeiten.",
  "Leave it out.": "Lassen Sie es weg.",
  "Leave it out: nulls are the smallest values.": "Lassen Sie es weg: NULL sind die kleinsten Werte.",
  "Let a column count (AUTO_INCREMENT).": "Lassen Sie eine Spalte zählen (AUTO_INCREMENT).",
  "Let it be nullable, or add a check.": "Erlauben Sie NULL, oder fügen Sie eine Bedingung hinzu.",
  "Log {target}, or make {source} unlogged too.":
    "Protokollieren Sie {target}, oder machen Sie auch {source} unprotokolliert.",
  "Look at the values that are there before.": "Sehen Sie sich vorher die Werte an, die da sind.",
  "Look at the values that are there before: SELECT * FROM {table} WHERE {condition}.":
    "Sehen Sie sich vorher die Werte an, die da sind: SELECT * FROM {table} WHERE {condition}.",
  "Make a new one and copy what it holds, or write this step by hand.":
    "Machen Sie eine neue und kopieren Sie, was sie enthält, oder schreiben Sie diesen Schritt von Hand.",
  "Make a schema for each namespace: to this database they are databases.":
    "Machen Sie für jeden Namensraum ein Schema: Für diese Datenbank sind es Datenbanken.",
  "Make a table of it, or a json column.": "Machen Sie eine Tabelle daraus, oder eine json-Spalte.",
  "Make all but one unique.": "Machen Sie alle bis auf einen eindeutig.",
  "Make all its columns NOT NULL, or add a check.":
    "Machen Sie alle seine Spalten NOT NULL, oder fügen Sie eine Bedingung hinzu.",
  "Make it STORED, or take the expression into a view.":
    "Machen Sie sie STORED, oder nehmen Sie den Ausdruck in eine Sicht.",
  "Make it VIRTUAL, which costs nothing, or run it when few are at work.":
    "Machen Sie sie VIRTUAL, was nichts kostet, oder tun Sie es, wenn wenige arbeiten.",
  "Make it a logged one.": "Machen Sie sie protokolliert.",
  "Make it a plain one, or a check.": "Machen Sie eine einfache daraus, oder eine Bedingung.",
  "Make it an INTEGER that is the whole primary key.":
    "Machen Sie sie zu einem INTEGER, der der ganze Primärschlüssel ist.",
  "Make it the primary key, or index it.": "Machen Sie sie zum Primärschlüssel, oder legen Sie einen Index darauf.",
  "Make room for the table a second time, and let nobody write to it meanwhile.":
    "Schaffen Sie Platz für die Tabelle ein zweites Mal, und lassen Sie solange niemanden in sie schreiben.",
  "Make them in two migrations.": "Machen Sie sie in zwei Migrationen.",
  "Mend its query, or delete the view.": "Berichtigen Sie ihre Abfrage, oder löschen Sie die Sicht.",
  "More than one table has a column {name} to {doing}. Write namespace.table.column.":
    "Mehr als eine Tabelle hat eine Spalte {name} ({doing}). Schreiben Sie namespace.table.column.",
  "Move it behind that.": "Verschieben Sie es dahinter.",
  "Name columns in queries and inserts; their order has no other meaning.":
    "Nennen Sie Spalten in Abfragen und Einfügungen; ihre Reihenfolge hat sonst keine Bedeutung.",
  "Rows of {table} are filled, which its triggers see: {triggers}.":
    "Zeilen von {table} werden gefüllt, was ihre Trigger sehen: {triggers}.",
  "Disable those meanwhile that must not act on it.":
    "Schalten Sie die so lange ab, die darauf nicht reagieren dürfen.",
  "Note before which rows these are, if you need to know it.":
    "Notieren Sie vorher, welche Zeilen das sind, wenn Sie es wissen müssen.",
  "Note its last value before, if you need it.": "Notieren Sie vorher ihren letzten Wert, wenn Sie ihn brauchen.",
  "On the way back {message}": "Auf dem Rückweg {message}",
  "One schema is for {dialect}, the other for {dialect2}.": "Ein Schema ist für {dialect}, das andere für {dialect2}.",
  "Plan it without --safe.": "Planen Sie es ohne --safe.",
  "PostgreSQL has no cast from {data_type} to {data_type2} for the column {after}.":
    "PostgreSQL hat keine Umwandlung von {data_type} nach {data_type2} für die Spalte {after}.",
  "PostgreSQL indexes no beginnings of values ({expression}({prefix_length})): index {index}.":
    "PostgreSQL legt keine Indizes auf Anfänge von Werten ({expression}({prefix_length})): Index {index}.",
  "PostgreSQL lets no logged table refer to an unlogged one: {key} to {target}.":
    "PostgreSQL lässt keine protokollierte Tabelle auf eine unprotokollierte verweisen: {key} auf {target}.",
  "PostgreSQL {version} knows no {what}: {record}.": "PostgreSQL {version} kennt das nicht: {what} ({record}).",
  "Programs that use the old name fail from here on: {sql}":
    "Programme, die den alten Namen benutzen, scheitern von hier an: {sql}",
  "Rows miss nothing in {name}: it is neither added to their table nor made NOT NULL. Leave its backfill out.":
    "Zeilen fehlt in {name} nichts: Die Spalte wird weder hinzugefügt noch NOT NULL gemacht. Lassen Sie ihr Nachfüllen weg.",
  "Run it when few are at work, or add a new column and lead the programs over to it.":
    "Führen Sie es aus, wenn wenige arbeiten, oder fügen Sie eine neue Spalte hinzu und führen Sie die Programme zu ihr.",
  "Run it when few are at work, or give the table a check that says what the bound says, and validate it before.":
    "Führen Sie es aus, wenn wenige arbeiten, oder geben Sie der Tabelle eine Bedingung, die sagt, was die Grenze sagt, und prüfen Sie sie vorher.",
  "Run it when few are at work, or keep a plain column that a trigger fills: that cannot become a generated one.":
    "Führen Sie es aus, wenn wenige arbeiten, oder behalten Sie eine einfache Spalte, die ein Trigger füllt: Aus ihr kann keine berechnete werden.",
  "Run it when few are at work.": "Führen Sie es aus, wenn wenige arbeiten.",
  "Run it when few are at work: its index cannot be built before it, nor its rows be looked at later.":
    "Führen Sie es aus, wenn wenige arbeiten: Sein Index kann nicht vorher gebaut und seine Zeilen können nicht später geprüft werden.",
  "SQL for {title} cannot be written yet.": "SQL für {title} kann noch nicht geschrieben werden.",
  "SQLite has no place for {json_names} of the {kind} {record}.":
    "SQLite hat keinen Platz für {json_names} von {kind} {record}.",
  "SQLite has no place for {name} in the index {index}.": "SQLite hat keinen Platz für {name} im Index {index}.",
  "SQLite has no {kind}: {record}.": "SQLite hat das nicht: {kind} {record}.",
  "SQLite knows no option {option} of the key {key}.": "SQLite kennt keine Option {option} des Schlüssels {key}.",
  "SQLite knows no option {option} of the table {table}.": "SQLite kennt keine Option {option} der Tabelle {table}.",
  "SQLite knows no options of the column {table}.{column} but on_conflict.":
    "SQLite kennt keine Optionen der Spalte {table}.{column} außer on_conflict.",
  "SQLite knows no options of the way in which {table}.{column} counts.":
    "SQLite kennt keine Optionen dafür, wie {table}.{column} zählt.",
  "SQLite knows no {object_type}: {raw}.": "SQLite kennt das nicht: {object_type} {raw}.",
  "SQLite makes no table without columns: {table}.": "SQLite macht keine Tabelle ohne Spalten: {table}.",
  "Save what you need before.": "Sichern Sie vorher, was Sie brauchen.",
  "Say what its values become (--using; NULL: they are lost), or add a new column, fill it in your own way, and drop this one.":
    "Sagen Sie, was aus ihren Werten wird (--using; NULL: sie gehen verloren), oder fügen Sie eine neue Spalte hinzu, füllen Sie sie auf Ihre Weise, und löschen Sie diese.",
  "Say what rows get there on the way back (a backfill), or give it a default before.":
    "Sagen Sie, was Zeilen dort auf dem Rückweg bekommen (ein Nachfüllen), oder geben Sie ihr vorher einen Vorgabewert.",
  "Say what they get there (a backfill), give it a default, or fill the rows that have none before.":
    "Sagen Sie, was sie dort bekommen (ein Nachfüllen), geben Sie ihr einen Vorgabewert, oder füllen Sie vorher die Zeilen, die keinen haben.",
  "Say what they get there (a backfill), or fill them before.":
    "Sagen Sie, was sie dort bekommen (ein Nachfüllen), oder füllen Sie sie vorher.",
  "Say what they get there (a backfill), or fill them before: SELECT * FROM {table} WHERE {column} IS NULL.":
    "Sagen Sie, was sie dort bekommen (ein Nachfüllen), oder füllen Sie sie vorher: SELECT * FROM {table} WHERE {column} IS NULL.",
  "Say what they get there (a backfill), or give it a default.":
    "Sagen Sie, was sie dort bekommen (ein Nachfüllen), oder geben Sie ihr einen Vorgabewert.",
  "Set all columns of the key.": "Setzen Sie alle Spalten des Schlüssels.",
  "Stop them before, or make this change in a migration of its own.":
    "Halten Sie sie vorher an, oder machen Sie diese Änderung in einer eigenen Migration.",
  "Stop those who write to it before, or make the new table beside it and move rows in batches.":
    "Halten Sie vorher die an, die in sie schreiben, oder machen Sie die neue Tabelle daneben und ziehen Sie Zeilen stapelweise um.",
  "Take it out, or choose another database.": "Nehmen Sie es heraus, oder wählen Sie eine andere Datenbank.",
  "Take it out.": "Nehmen Sie es heraus.",
  "Take the need away in a migration of its own before.":
    "Nehmen Sie den Bedarf vorher in einer eigenen Migration weg.",
  "Take them out.": "Nehmen Sie sie heraus.",
  "Take {field} away.": "Nehmen Sie {field} weg.",
  "The attribute {attribute} of {type_name} is dropped, and what columns of this type hold in it.":
    "Das Attribut {attribute} von {type_name} wird gelöscht, und was Spalten dieses Typs darin enthalten.",
  "The column {named} is dropped, and the data there with it.":
    "Die Spalte {named} wird gelöscht, und die Daten dort mit ihr.",
  "The column {table_id}.{record} is dropped, and its data with it, in the rows held by {holders} too.":
    "Die Spalte {table_id}.{record} wird gelöscht, und ihre Daten mit ihr, auch in den Zeilen, die in {holders} stehen.",
  "The column {table_id}.{id} is dropped, and its data with it.":
    "Die Spalte {table_id}.{id} wird gelöscht, und ihre Daten mit ihr.",
  "The column {table}.{id} is dropped, and its data with it.":
    "Die Spalte {table}.{id} wird gelöscht, und ihre Daten mit ihr.",
  "The columns of {table} will stand in another order than in a database made anew.":
    "Die Spalten von {table} werden in anderer Reihenfolge stehen als in einer neu gemachten Datenbank.",
  "The columns {named} are dropped, and the data there with it.":
    "Die Spalten {named} werden gelöscht, und die Daten dort mit ihnen.",
  "The index {index} is on what is no table.": "Der Index {index} liegt auf etwas, das keine Tabelle ist.",
  "The materialized view {name} is dropped and filled anew: programs that read it fail until it is there again.":
    "Die materialisierte Sicht {name} wird gelöscht und neu gefüllt: Programme, die sie lesen, scheitern, bis sie wieder da ist.",
  "The sequence {name} is dropped; one that is made again counts from its start.":
    "Die Sequenz {name} wird gelöscht; eine neu gemachte zählt von ihrem Anfang.",
  "The subscription {raw} goes, but its slot stays at the publisher, and its log with it.":
    "Das Abonnement {raw} geht, aber sein Slot bleibt beim Herausgeber, und dessen Protokoll mit ihm.",
  "The table {name} is dropped, and its rows with it.": "Die Tabelle {name} wird gelöscht, und ihre Zeilen mit ihr.",
  "The table {name} is kept word for word in one of the schemas and not in the other.":
    "Die Tabelle {name} wird in einem der Schemas Wort für Wort behalten und im anderen nicht.",
  "The table {table} has more than one primary key.": "Die Tabelle {table} hat mehr als einen Primärschlüssel.",
  "The table {table} is WITHOUT ROWID but has no primary key.":
    "Die Tabelle {table} ist WITHOUT ROWID, hat aber keinen Primärschlüssel.",
  "The text holds a NUL character, which PostgreSQL cannot store. Remove it.":
    "Der Text enthält ein NUL-Zeichen, das PostgreSQL nicht speichern kann. Entfernen Sie es.",
  "The text holds half of a surrogate pair, which is no character. Save it as UTF-8.":
    "Der Text enthält die Hälfte eines Surrogatpaars, die kein Zeichen ist. Speichern Sie ihn als UTF-8.",
  "The type of {name} does not change. Leave its conversion out.":
    "Der Typ von {name} ändert sich nicht. Lassen Sie seine Umwandlung weg.",
  "The view {record} uses something that has been deleted.": "Die Sicht {record} benutzt etwas, das gelöscht wurde.",
  "The {piece} at line {line} is never closed. Close it.":
    "In Zeile {line} wird das nie geschlossen: {piece}. Schließen Sie es.",
  "The {second} {other} must be dropped for this change, but the {first} {one} needs it.":
    "{second} {other} muss für diese Änderung gelöscht werden, aber {first} {one} braucht es.",
  "The {what} is not one expression. Leave {text} out.": "Das ist nicht ein Ausdruck: {what}. Lassen Sie {text} weg.",
  "The {what} is not one expression. Write one, such as 0 or lower(name).":
    "Das ist nicht ein Ausdruck: {what}. Schreiben Sie einen, etwa 0 oder lower(name).",
  "There are no safe migrations for {title} yet.": "Für {title} gibt es noch keine sicheren Migrationen.",
  "There is no column {name} to {doing}. Write table.column or namespace.table.column.":
    "Eine Spalte {name} gibt es nicht ({doing}). Schreiben Sie table.column oder namespace.table.column.",
  "There is no dialect {name}. Use one of: {dialects}.":
    "Einen Dialekt {name} gibt es nicht. Nehmen Sie einen von: {dialects}.",
  "These changes wait for each other: {parts}.": "Diese Änderungen warten aufeinander: {parts}.",
  "This is not understood: {text}.": "Das wird nicht verstanden: {text}.",
  "Use a view, or a table that an event fills.": "Nehmen Sie eine Sicht, oder eine Tabelle, die ein Ereignis füllt.",
  "Use another format (dbml, mermaid, document), or a schema for PostgreSQL.":
    "Nehmen Sie ein anderes Format (dbml, mermaid, document), oder ein Schema für PostgreSQL.",
  "Use btree, hash, fulltext or spatial.": "Nehmen Sie btree, hash, fulltext oder spatial.",
  "Use json, or a table of its own.": "Nehmen Sie json, oder eine eigene Tabelle.",
  "Use one of: {STANDARD}.": "Nehmen Sie eines von: {STANDARD}.",
  "Use strict or without_rowid.": "Nehmen Sie strict oder without_rowid.",
  "Use two columns.": "Nehmen Sie zwei Spalten.",
  "Validate it.": "Prüfen Sie es mit VALIDATE.",
  "Where {SUPERUSER} made it, it is the owner, and had this before.":
    "Wo {SUPERUSER} es gemacht hat, ist das der Besitzer und hatte dies schon vorher.",
  "Where {table_id}.{id} is NULL it is filled: the way back leaves it so.":
    "Wo {table_id}.{id} NULL ist, wird gefüllt: Der Rückweg lässt es so.",
  "Write enum('…') as the type of the columns.": "Schreiben Sie enum('…') als Typ der Spalten.",
  "Write it as an exclusion constraint.": "Schreiben Sie ihn als Ausschlussbedingung.",
  "Write this step by hand.": "Schreiben Sie diesen Schritt von Hand.",
  "{name} goes back to version {version}: it is dropped, unless something uses it.":
    "{name} geht zurück auf Version {version}: Es wird gelöscht, außer etwas benutzt es.",
  "{old} cannot be renamed in a text: {why}.": "{old} kann in einem Text nicht umbenannt werden: {why}.",
  "{old} is used by a JOIN … USING or NATURAL JOIN. Write the join with ON first.":
    "{old} wird von einem JOIN … USING oder NATURAL JOIN benutzt. Schreiben Sie das JOIN zuerst mit ON.",
  "{parts} cannot be found in the statement that names it.":
    "{parts} kann in der Anweisung, die es nennt, nicht gefunden werden.",
  "{table_id}.{id} becomes NOT NULL: this fails where a row has no value there.":
    "{table_id}.{id} wird NOT NULL: Das scheitert, wo eine Zeile dort keinen Wert hat.",
  "{table_id}.{id} goes from {or} to {or2}: its values become {said}, and the old ones are gone.":
    "{table_id}.{id} wechselt von {or} zu {or2}: Aus ihren Werten wird {said}, und die alten sind verloren.",
  "{table_id}.{id} goes from {data_type} to {data_type2}: its values become {after}, and the old ones are gone.":
    "{table_id}.{id} wechselt von {data_type} zu {data_type2}: Aus ihren Werten wird {after}, und die alten sind verloren.",
  "{table_id}.{id} goes from {data_type} to {data_type2}: what does not fit fails or is cut.":
    "{table_id}.{id} wechselt von {data_type} zu {data_type2}: Was nicht passt, scheitert oder wird abgeschnitten.",
  "{table_id}.{id} goes from {or} to {data_type}: values that look like {other} are kept as such from now on.":
    "{table_id}.{id} wechselt von {or} zu {data_type}: Werte, die wie {other} aussehen, werden von nun an so behalten.",
  "{table_id}.{id} is NOT NULL without a default: rows get 0 or an empty text there, and a date fails.":
    "{table_id}.{id} ist NOT NULL ohne Vorgabewert: Zeilen bekommen dort 0 oder einen leeren Text, und ein Datum scheitert.",
  "{table} is made anew and its rows are copied: this takes long on a big table, and fails where a row has no place in it.":
    "{table} wird neu gemacht und ihre Zeilen werden kopiert: Das dauert bei einer großen Tabelle lange, und scheitert, wo eine Zeile keinen Platz darin hat.",
  "{table} is read through while readers and writers wait: {sql}":
    "{table} wird durchgelesen, während Leser und Schreiber warten: {sql}",
  "{table} is read through while writers wait: {sql}": "{table} wird durchgelesen, während Schreiber warten: {sql}",
  "{table} is rewritten while readers and writers wait: {sql}":
    "{table} wird neu geschrieben, während Leser und Schreiber warten: {sql}",
  "{table} is rewritten while writers wait: {sql}": "{table} wird neu geschrieben, während Schreiber warten: {sql}",
  "{table}.{column} becomes NOT NULL: this fails where a row has no value there.":
    "{table}.{column} wird NOT NULL: Das scheitert, wo eine Zeile dort keinen Wert hat.",
  "{table}.{column} cannot count by itself.": "{table}.{column} kann nicht von selbst zählen.",
  "{table}.{column} goes from {data_type} to {data_type2}: what does not fit fails or is cut.":
    "{table}.{column} wechselt von {data_type} zu {data_type2}: Was nicht passt, scheitert oder wird abgeschnitten.",
  "{table}.{column} has the type {data_type}, but its table is STRICT.":
    "{table}.{column} hat den Typ {data_type}, aber ihre Tabelle ist STRICT.",
  "{table}.{id} is NOT NULL without a default: this fails if there are rows.":
    "{table}.{id} ist NOT NULL ohne Vorgabewert: Das scheitert, wenn es Zeilen gibt.",
  "{title} has no {what}.": "{title} hat das nicht: {what}.",
  "{title} takes no expression where a type changes. Leave the conversion out.":
    "{title} nimmt keinen Ausdruck an, wo sich ein Typ ändert. Lassen Sie die Umwandlung weg.",
  "{upper}{message}. Mend the statement.": "{upper}{message}. Berichtigen Sie die Anweisung.",
  "{upper}{named} need each other, so neither can be made first. Take one reference out.":
    "{upper}{named} brauchen einander, sodass keines zuerst gemacht werden kann. Nehmen Sie einen Verweis heraus.",
  "{values} can stand in {table}.{column} no more: this fails where a row has it.":
    "{values} kann in {table}.{column} nicht mehr stehen: Das scheitert, wo eine Zeile es hat.",
};
