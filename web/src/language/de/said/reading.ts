/** Of what was read, and what was not. */
export const reading: Readonly<Record<string, string>> = {
  "A comment on an object of {catalog} that is not read is not kept: {comment}.":
    "Ein Kommentar zu einem Objekt von {catalog}, das nicht gelesen wird, wird nicht behalten: {comment}.",
  "A parent of table {name} cannot be read; its columns stand on their own.":
    "Eine Elterntabelle der Tabelle {name} kann nicht gelesen werden; ihre Spalten stehen für sich.",
  "A temporary table is no part of a schema.": "Eine temporäre Tabelle gehört nicht zum Schema.",
  "Add the foreign key by hand.": "Fügen Sie den Fremdschlüssel von Hand hinzu.",
  "Add the table or its columns to the script.": "Nehmen Sie die Tabelle oder ihre Spalten in das Skript auf.",
  "Both ends of a reference need the same number of columns.":
    "Beide Enden eines Verweises brauchen gleich viele Spalten.",
  "Build it again, or drop it.": "Bauen Sie ihn noch einmal, oder löschen Sie ihn.",
  "Column {member} is there twice. Rename one of them.":
    "Die Spalte {member} gibt es zweimal. Benennen Sie eine davon um.",
  "Constraint {conname} is on a partitioned table but not on all of its partitions; it is read as if it were.":
    "Die Bedingung {conname} liegt auf einer partitionierten Tabelle, aber nicht auf allen ihren Partitionen; sie wird gelesen, als wäre es so.",
  "DBML has no {word} here. Close the quote, or take the character out.":
    "DBML hat hier kein {word}. Schließen Sie das Anführungszeichen, oder nehmen Sie das Zeichen heraus.",
  "Enum {names} is there twice. Rename one.": "Die Aufzählung {names} gibt es zweimal. Benennen Sie eine um.",
  "Expected a table and its column, such as users.id.": "Erwartet wird eine Tabelle und ihre Spalte, etwa users.id.",
  "Expected {wanted}, found {found}.": "Erwartet wird {wanted}, gefunden wurde {found}.",
  "Foreign key {conname} of {table} references a table that is not read; it is left out.":
    "Der Fremdschlüssel {conname} von {table} verweist auf eine Tabelle, die nicht gelesen wird; er wird weggelassen.",
  "Grant or revoke them by hand.": "Erteilen oder entziehen Sie sie von Hand.",
  "Import it for its own dialect where types matter.":
    "Importieren Sie es für seinen eigenen Dialekt, wo es auf Typen ankommt.",
  "Index {name} is invalid, as a failed CREATE INDEX CONCURRENTLY leaves it; it is read as valid.":
    "Der Index {name} ist ungültig, wie ein gescheitertes CREATE INDEX CONCURRENTLY ihn hinterlässt; er wird als gültig gelesen.",
  "Leave out ONLY.": "Lassen Sie ONLY weg.",
  "Look at it before you change what it is about.": "Sehen Sie es sich an, bevor Sie ändern, wovon es handelt.",
  "Look whether the script is whole.": "Sehen Sie nach, ob das Skript vollständig ist.",
  "Make it by hand where the schema is deployed.": "Machen Sie es von Hand, wo das Schema ausgebracht wird.",
  "Make it where the schema is deployed.": "Machen Sie es dort, wo das Schema ausgebracht wird.",
  "Make what it refers to, and import it again; until then it is kept word for word.":
    "Machen Sie, worauf sie verweist, und importieren Sie noch einmal; bis dahin wird sie Wort für Wort behalten.",
  "Mend its query: SQLite refuses to rename anything while it is so.":
    "Berichtigen Sie ihre Abfrage: SQLite benennt nichts um, solange sie so ist.",
  "Mend the statement, or install what it wants on the scratch server.":
    "Berichtigen Sie die Anweisung, oder installieren Sie auf dem Probeserver, was sie braucht.",
  "Mend the statement.": "Berichtigen Sie die Anweisung.",
  "Move it beside its table.": "Legen Sie sie neben ihre Tabelle.",
  "Nothing reads {file_name} for {dialect}. Give it one of the endings {known}.":
    "Nichts liest {file_name} für {dialect}. Geben Sie ihr eine der Endungen {known}.",
  "PostgreSQL {version} is older than {OLDEST}. Upgrade the server, or export its schema as SQL.":
    "PostgreSQL {version} ist älter als {OLDEST}. Aktualisieren Sie den Server, oder exportieren Sie sein Schema als SQL.",
  "ROLLBACK takes back what stands before it. Give a script without it.":
    "ROLLBACK nimmt zurück, was davor steht. Geben Sie ein Skript ohne es.",
  "Run it by hand where it is needed.": "Führen Sie es von Hand aus, wo es gebraucht wird.",
  "Say DEPENDS ON EXTENSION by hand where the schema is deployed.":
    "Sagen Sie DEPENDS ON EXTENSION von Hand, wo das Schema ausgebracht wird.",
  "Sequence {name} is temporary and no part of the schema.":
    "Die Sequenz {name} ist temporär und gehört nicht zum Schema.",
  "Set it where the schema is deployed.": "Setzen Sie es dort, wo das Schema ausgebracht wird.",
  "Subscription {subname} is left out: it holds the address and password of another server.":
    "Das Abonnement {subname} wird weggelassen: Es enthält Adresse und Passwort eines anderen Servers.",
  "Table {names} is there twice. Rename one.": "Die Tabelle {names} gibt es zweimal. Benennen Sie eine um.",
  "Table {name} is temporary and no part of the schema.":
    "Die Tabelle {name} ist temporär und gehört nicht zum Schema.",
  "Table {table} has no column {name}.": "Die Tabelle {table} hat keine Spalte {name}.",
  "Table {table} has no column {text}.": "Die Tabelle {table} hat keine Spalte {text}.",
  "Take the statement out.": "Nehmen Sie die Anweisung heraus.",
  "The block is read as version {NEWEST} runs it in an empty database.":
    "Der Block ist so gelesen, wie ihn Version {NEWEST} in einer leeren Datenbank ausführt.",
  "The address names no database. Write mysql://user@host/database.":
    "Die Adresse nennt keine Datenbank. Schreiben Sie mysql://user@host/database.",
  "The database cannot be reached: {strip}": "Die Datenbank ist nicht erreichbar: {strip}",
  "The document is wrong at {pointer}: {message}": "Das Dokument ist falsch bei {pointer}: {message}",
  "The document is wrong: {message}": "Das Dokument ist falsch: {message}",
  "The foreign key {key} references {target_table_id}, which the script does not make.":
    "Der Fremdschlüssel {key} verweist auf {target_table_id}, das das Skript nicht macht.",
  "The note of the enum value {value} is not kept.": "Die Notiz zum Wert {value} der Aufzählung wird nicht behalten.",
  "The password of the user mapping {role} for {srvname} is not kept.":
    "Das Passwort der Benutzerzuordnung {role} für {srvname} wird nicht behalten.",
  "The privileges on an object of the system or an extension ({catalog} {oid}) were changed; this is not kept.":
    "Die Rechte an einem Objekt des Systems oder einer Erweiterung ({catalog} {oid}) wurden geändert; das wird nicht behalten.",
  "The sequence {nspname}.{relname} of {table_name}.{attname} lives in another namespace than its table.":
    "Die Sequenz {nspname}.{relname} von {table_name}.{attname} liegt in einem anderen Namensraum als ihre Tabelle.",
  "The server refused a statement: {message} (SQLSTATE {sqlstate}).":
    "Der Server hat eine Anweisung abgelehnt: {message} (SQLSTATE {sqlstate}).",
  "The server refused a statement: {message} (error {sqlstate}).":
    "Der Server hat eine Anweisung abgelehnt: {message} (Fehler {sqlstate}).",
  "The setting {name} of {of} is not kept.": "Die Einstellung {name} von {of} wird nicht behalten.",
  "The table {one} refers to what is not there, or is written in a way that is not known.":
    "Die Tabelle {one} verweist auf etwas, das es nicht gibt, oder ist auf eine Weise geschrieben, die nicht bekannt ist.",
  "The text is for {project}, read for {title}.": "Der Text ist für {project}, gelesen wird er für {title}.",
  "The view {one} uses something that is not there.": "Die Sicht {one} benutzt etwas, das es nicht gibt.",
  "The {object_type} {identity} is kept word for word.": "{object_type} {identity} wird Wort für Wort behalten.",
  "The {object_type} {identity} is kept word for word: {reason}.":
    "{object_type} {identity} wird Wort für Wort behalten: {reason}.",
  "The {object_type} {names}, which the script drops, is not known.":
    "{object_type} {names}, vom Skript gelöscht, ist nicht bekannt.",
  "The {object_type} {name} is dropped again by the script.": "{object_type} {name} wird vom Skript wieder gelöscht.",
  "The {object_type} {name} is kept word for word.": "{object_type} {name} wird Wort für Wort behalten.",
  "The {object_type} {record} is made by {reading}, which is not kept.":
    "{object_type} {record} wird von {reading} gemacht, was nicht behalten wird.",
  "The {type} {identity} is not read.": "{type} {identity} wird nicht gelesen.",
  "There is no TablePartial {member}.": "Ein TablePartial {member} gibt es nicht.",
  "There is no column {command}; IF EXISTS passes over it.":
    "Eine Spalte {command} gibt es nicht; IF EXISTS geht darüber hinweg.",
  "There is no constraint {command}; IF EXISTS passes over it.":
    "Eine Bedingung {command} gibt es nicht; IF EXISTS geht darüber hinweg.",
  "There is no database file {path}. Write sqlite:///shop.db or sqlite:////whole/path.db.":
    "Eine Datenbankdatei {path} gibt es nicht. Schreiben Sie sqlite:///shop.db oder sqlite:////whole/path.db.",
  "There is no sequence {node}; IF EXISTS passes over it.":
    "Eine Sequenz {node} gibt es nicht; IF EXISTS geht darüber hinweg.",
  "There is no table {name}. Add it or mend the reference.":
    "Eine Tabelle {name} gibt es nicht. Fügen Sie sie hinzu, oder berichtigen Sie den Verweis.",
  "There is no {name}; IF EXISTS passes over it.": "{name} gibt es nicht; IF EXISTS geht darüber hinweg.",
  "There is no {object_type} {names}; IF EXISTS passes over it.":
    "{object_type} {names} gibt es nicht; IF EXISTS geht darüber hinweg.",
  "There is no {relation}; IF EXISTS passes over it.": "{relation} gibt es nicht; IF EXISTS geht darüber hinweg.",
  "This is no default. Write a number, 'text', `expression`, true, false or null.":
    "Das ist kein Vorgabewert. Schreiben Sie eine Zahl, 'text', `expression`, true, false oder null.",
  "View {name} is temporary and no part of the schema.": "Die Sicht {name} ist temporär und gehört nicht zum Schema.",
  "What a server makes of the setting {name}, {value}, is not known; it is kept as it is written.":
    "Was ein Server aus der Einstellung {name}, {value}, macht, ist nicht bekannt; sie wird behalten, wie sie dasteht.",
  "What depends on the extension {extname} is not read.":
    "Was von der Erweiterung {extname} abhängt, wird nicht gelesen.",
  "Write ALTER {upper} … OWNER TO behind it.": "Schreiben Sie ALTER {upper} … OWNER TO dahinter.",
  "Write it again by hand.": "Schreiben Sie es von Hand noch einmal.",
  "Write it anew with the new name.": "Schreiben Sie es mit dem neuen Namen neu.",
  "Write what SHOW {name} tells in place of FROM CURRENT.":
    "Schreiben Sie statt FROM CURRENT hin, was SHOW {name} anzeigt.",
  "psql's {split} is passed over.": "{split} von psql wird übergangen.",
  "psql's {subject} is no SQL and was passed over.": "{subject} von psql ist kein SQL und wurde übergangen.",
  "{chr} is about a whole database or server and no part of a schema.":
    "{chr} betrifft eine ganze Datenbank oder einen Server und gehört nicht zum Schema.",
  "{count} objects name a definer: whoever makes them is it.":
    "{count} Objekte nennen einen Definierer: Wer sie macht, ist es.",
  "{count} rows of {subject} are no part of a schema.": "{count} Zeilen von {subject} gehören nicht zum Schema.",
  "{count} times {name}: it says nothing of the schema.": "{count} Mal {name}: Das sagt nichts über das Schema.",
  "{reason} and is left as it is.": "{reason} und bleibt, wie es ist.",
  "{names} is not known": "{names} ist nicht bekannt",
  "{name} is dropped, but it is not there.": "{name} wird gelöscht, ist aber nicht da.",
  "{name} is not known": "{name} ist nicht bekannt",
  "{what} exists already": "{what} gibt es schon",
  "{number} {name} statement: no part of a schema.": "{number} {name}-Anweisung: gehört nicht zum Schema.",
  "{number} {name} statement: rows are no part of a schema.":
    "{number} {name}-Anweisung: Zeilen gehören nicht zum Schema.",
  "{number} {name} statements: no part of a schema.": "{number} {name}-Anweisungen: gehören nicht zum Schema.",
  "{number} {name} statements: rows are no part of a schema.":
    "{number} {name}-Anweisungen: Zeilen gehören nicht zum Schema.",
  "{old} is called {new} now, but the text of {name} keeps the old name: {error}":
    "{old} heißt jetzt {new}, aber der Text von {name} behält den alten Namen: {error}",
  "{path} can't be read: {error}.": "{path} kann nicht gelesen werden: {error}.",
  "{privilege} on {spoken} was granted by {grantor}, not by its owner; it is kept as the owner's.":
    "{privilege} auf {spoken} wurde von {grantor} erteilt, nicht vom Besitzer; es wird als das des Besitzers behalten.",
  "{relation} is not known": "{relation} ist nicht bekannt",
  "{rows} INSERT statements are no part of a schema.": "{rows} INSERT-Anweisungen gehören nicht zum Schema.",
  "{rows} rows are no part of the schema: {splitlines}": "{rows} Zeilen gehören nicht zum Schema: {splitlines}",
  "{shown} is {why} and was passed over.": "{shown} wurde übergangen ({why}).",
  "{strip} is kept as it is: {or}.": "{strip} wird behalten, wie es ist: {or}.",
  "{table} has no primary key": "{table} hat keinen Primärschlüssel",
  "{target} is not known": "{target} ist nicht bekannt",
  "{target} or its key is not known": "{target} oder der Schlüssel ist nicht bekannt",
  "{text} begins no statement of {dialect}.": "{text} beginnt keine Anweisung von {dialect}.",
  "{text} is no action. Use one of: {ACTIONS}.": "{text} ist keine Aktion. Nehmen Sie eine von: {ACTIONS}.",
  "{text} is not known": "{text} ist nicht bekannt",
  "{text} is not known here": "{text} ist hier nicht bekannt",
  "{text} is not known in ALTER TABLE": "{text} ist in ALTER TABLE nicht bekannt",
  "{text} of the column {name} is not known": "{text} der Spalte {name} ist nicht bekannt",
  "{text} of the sequence {name} is not known": "{text} der Sequenz {name} ist nicht bekannt",
  "{what} is not kept: there is no place for it.": "{what} wird nicht behalten: Es gibt keinen Platz dafür.",
  "{words} is expected before {or}": "{words} wird vor {or} erwartet",
};
