/** Of everything else: edits, exports, generated code, the server. */
export const working: Readonly<Record<string, string>> = {
  "A batch has at most {operations} operations, not {count}. Split it or import it.":
    "Ein Stapel hat höchstens {operations} Operationen, nicht {count}. Teilen Sie ihn, oder importieren Sie ihn.",
  "A batch has at most {size} kB, not {size2}. Split it or import it.":
    "Ein Stapel hat höchstens {size} kB, nicht {size2}. Teilen Sie ihn, oder importieren Sie ihn.",
  "A batchId has 1 to {MAX_BATCH_ID} characters.": "Eine batchId hat 1 bis {MAX_BATCH_ID} Zeichen.",
  "A body has at most {max_body_bytes} kB.": "Ein Inhalt hat höchstens {max_body_bytes} kB.",
  "A document has exactly one schema record.": "Ein Dokument hat genau einen Schema-Satz.",
  "A document has no list {key}.": "Ein Dokument hat keine Liste {key}.",
  "A document has one schema record. Make a new schema instead.":
    "Ein Dokument hat einen Schema-Satz. Machen Sie stattdessen ein neues Schema.",
  "A schema has no {collection}. Use one of: {COLLECTIONS}.":
    "Ein Schema hat keine Liste {collection}. Nehmen Sie eine von: {COLLECTIONS}.",
  "A view key lets one schema be read and nothing else. Show the token.":
    "Mit einem Leseschlüssel kann ein Schema gelesen werden und sonst nichts. Zeigen Sie das Token.",
  "A {kind} has no property {key}.": "{kind} hat keine Eigenschaft {key}.",
  "A {kind} is an object.": "{kind} ist ein Objekt.",
  "Add a partition.": "Fügen Sie eine Partition hinzu.",
  "Add an index on {names}.": "Fügen Sie einen Index auf {names} hinzu.",
  "Add the .up.sql that belongs to it.": "Fügen Sie die .up.sql hinzu, die dazugehört.",
  "Add the column {name} with the type timestamp with time zone.":
    "Fügen Sie die Spalte {name} mit dem Typ timestamp with time zone hinzu.",
  "An event carries one object.": "Ein Ereignis trägt ein Objekt.",
  "An id is a text.": "Eine id ist ein Text.",
  "An operation is an object.": "Eine Operation ist ein Objekt.",
  "Another revision is current": "Eine andere Revision ist die aktuelle",
  "Another runner is at work on this database. Waiting for it.":
    "Ein anderer Lauf arbeitet an dieser Datenbank. Es wird auf ihn gewartet.",
  "Apply what is pending with `schemawright migrate up`.": "Wenden Sie mit `schemawright migrate up` an, was aussteht.",
  "Bring its files back.": "Bringen Sie seine Dateien zurück.",
  "Bring the files from before the squash back, run `schemawright migrate up`, and then squash.":
    "Bringen Sie die Dateien von vor dem Zusammenfassen zurück, führen Sie `schemawright migrate up` aus, und fassen Sie dann zusammen.",
  "Call it <version>_<name>.up.sql or .down.sql, or move it elsewhere.":
    "Nennen Sie sie <version>_<name>.up.sql oder .down.sql, oder legen Sie sie woandershin.",
  "Cannot be expressed": "Kann nicht ausgedrückt werden",
  "Change {plural} by their own addresses, or save the whole schema.":
    "Ändern Sie {plural} unter ihren eigenen Adressen, oder speichern Sie das ganze Schema.",
  "Delete the broken {kind} {name}": "{kind} {name} mit dem Fehler löschen",
  "Delete the index {index}.": "Löschen Sie den Index {index}.",
  "Delete the redundant index {index}": "Überflüssigen Index {index} löschen",
  "Drop the trigger first where it shall have others.": "Löschen Sie zuerst den Trigger, wo sie andere haben soll.",
  "Each element of {record} is to be a column or an expression.":
    "Jedes Element von {record} muss eine Spalte oder ein Ausdruck sein.",
  "Export to sql or document to keep it.": "Exportieren Sie als sql oder document, um es zu behalten.",
  "Fill what it refers to with more rows.": "Füllen Sie das, worauf verwiesen wird, mit mehr Zeilen.",
  "Finish it with `schemawright migrate down` first.": "Schließen Sie es zuerst mit `schemawright migrate down` ab.",
  "Finish it with `schemawright migrate up` first.": "Schließen Sie es zuerst mit `schemawright migrate up` ab.",
  "Follow the suggestions for it in the designer, or mend the document.":
    "Folgen Sie den Vorschlägen dafür im Designer, oder berichtigen Sie das Dokument.",
  "Foreign key without an index": "Fremdschlüssel ohne Index",
  "From {first} to {last} there are no two migrations. Give the older one first.":
    "Von {first} bis {last} sind es keine zwei Migrationen. Nennen Sie die ältere zuerst.",
  "Give a name of 1 to 60 printable characters.": "Geben Sie einen Namen von 1 bis 60 druckbaren Zeichen an.",
  "Give it a newer version, or say --allow-out-of-order.":
    "Geben Sie ihr eine neuere Version, oder sagen Sie --allow-out-of-order.",
  "Give it another version than that of {other}.": "Geben Sie ihr eine andere Version als die von {other}.",
  "Give the table a primary key to map it to a class.":
    "Geben Sie der Tabelle einen Primärschlüssel, damit sie zu einer Klasse wird.",
  "Import in the mode `replace` to make it what was read.":
    "Importieren Sie im Modus `replace`, damit es wird, was gelesen wurde.",
  "Index that another one makes superfluous": "Index, den ein anderer überflüssig macht",
  "Insert into the partitioned table.": "Fügen Sie in die partitionierte Tabelle ein.",
  "Insert the rows into a scratch database before you rely on them.":
    "Fügen Sie die Zeilen in eine Probedatenbank ein, bevor Sie sich auf sie verlassen.",
  "JavaScript has no literal for {value}.": "JavaScript hat kein Literal für {value}.",
  "Join a schema first, with schema:join.": "Treten Sie zuerst mit schema:join einem Schema bei.",
  "Join with `on` in a query, or reference a single column.":
    "Verbinden Sie in einer Abfrage mit `on`, oder verweisen Sie auf eine einzige Spalte.",
  "Mend that first.": "Berichtigen Sie zuerst das.",
  "No index of {table} begins with {names}, the foreign key {relationship}.":
    "Kein Index von {table} beginnt mit {names}, dem Fremdschlüssel {relationship}.",
  "Nothing of it is kept; `schemawright migrate {way}` begins it again.":
    "Davon wird nichts behalten; `schemawright migrate {way}` beginnt von vorn.",
  "On {label} it leads elsewhere: {wrong}.": "Auf {label} führt es woandershin: {wrong}.",
  "Pages are not written in the language {language}. Use one of: {known}.":
    "In der Sprache {language} werden keine Seiten geschrieben. Nehmen Sie eine von: {known}.",
  "Python code has no literal for {value}.": "Python hat kein Literal für {value}.",
  "Read and write the column as text, or give it a type of your own.":
    "Lesen und schreiben Sie die Spalte als Text, oder geben Sie ihr einen eigenen Typ.",
  "Read and write the column as text, or give the attribute a getter and a setter.":
    "Lesen und schreiben Sie die Spalte als Text, oder geben Sie dem Attribut Getter und Setter.",
  "Reference that leads nowhere": "Verweis, der ins Leere führt",
  "Rename the referenced table or column.": "Benennen Sie die Tabelle oder Spalte um, auf die verwiesen wird.",
  "Rename the table or column that has a quote in its name.":
    "Benennen Sie die Tabelle oder Spalte um, die ein Anführungszeichen im Namen hat.",
  "Revision {base} is no longer the current one.": "Revision {base} ist nicht mehr die aktuelle.",
  "Rows hold no {value}.": "Zeilen enthalten keine Werte der Art {value}.",
  "SQLAlchemy has no type for {full_name}.{column} ({text}); its values are PostgreSQL's own text.":
    "SQLAlchemy hat keinen Typ für {full_name}.{column} ({text}); ihre Werte sind PostgreSQLs eigener Text.",
  "Send an Origin header or the token.": "Senden Sie einen Origin-Kopf oder das Token.",
  "Send the token as Authorization: Bearer, or an Origin header.":
    "Senden Sie das Token als Authorization: Bearer, oder einen Origin-Kopf.",
  "Sequelize can't write names with a double quote, so {full_name} has no model.":
    "Sequelize kann keine Namen mit einem doppelten Anführungszeichen schreiben; {full_name} hat darum kein Modell.",
  "Sequelize has no type for {full_name}.{column} ({text}); its values are PostgreSQL's own text.":
    "Sequelize hat keinen Typ für {full_name}.{column} ({text}); ihre Werte sind PostgreSQLs eigener Text.",
  "Sequelize joins by one column; {relationship} of {full_name} has {source_column_ids}, so it is no association in the models.":
    "Sequelize verbindet über eine Spalte; {relationship} von {full_name} hat {source_column_ids} und ist darum keine Assoziation in den Modellen.",
  "Show the token that the server printed: as Authorization: Bearer …, or open the page with ?token=…":
    "Zeigen Sie das Token, das der Server ausgegeben hat: als Authorization: Bearer …, oder öffnen Sie die Seite mit ?token=…",
  "Show the token: io(url, {auth: {token}}).": "Zeigen Sie das Token: io(url, {auth: {token}}).",
  "Some of them have to be transactions of their own. Squash fewer.":
    "Einige davon müssen eigene Transaktionen sein. Fassen Sie weniger zusammen.",
  "Somebody else has squashed some of them. Look at the list again.":
    "Jemand anderes hat einige davon zusammengefasst. Sehen Sie sich die Liste noch einmal an.",
  "Something went wrong that should not.": "Etwas ist schiefgegangen, das nicht schiefgehen sollte.",
  "Something went wrong that should not. The server's log has the details.":
    "Etwas ist schiefgegangen, das nicht schiefgehen sollte. Einzelheiten stehen im Protokoll des Servers.",
  "Stopped in front of {place}. {resume}": "Angehalten vor {place}. {resume}",
  "Stopped while waiting for another runner.": "Angehalten beim Warten auf einen anderen Lauf.",
  "Take it out: what belongs together runs in a transaction of its own.":
    "Nehmen Sie es heraus: Was zusammengehört, läuft in einer eigenen Transaktion.",
  "Take out of {what} what is not there.": "Nehmen Sie heraus, was es nicht gibt: {what}.",
  "The body is an object.": "Der Inhalt ist ein Objekt.",
  "The body is larger than this server takes.": "Der Inhalt ist größer, als dieser Server annimmt.",
  "The body is not JSON: {error}.": "Der Inhalt ist kein JSON: {error}.",
  "The check {check} of {table} has another condition in {parent}. Make both alike first.":
    "Die Bedingung {check} von {table} hat eine andere Bedingung in {parent}. Machen Sie zuerst beide gleich.",
  "The check {name} of {table} is not evaluated here ({reason}), so its rows may break it.":
    "Die Bedingung {name} von {table} wird hier nicht ausgewertet ({reason}); ihre Zeilen können sie darum verletzen.",
  "The column {column} is inherited. Delete it in the parent table.":
    "Die Spalte {column} ist geerbt. Löschen Sie sie in der Elterntabelle.",
  "The column {column} of {table} {difference} in {parent}. Make both alike first.":
    "Die Spalte {column} von {table} stimmt nicht mit {parent} überein ({difference}). Machen Sie zuerst beide gleich.",
  "The column {current} is inherited. Change it in the parent table.":
    "Die Spalte {current} ist geerbt. Ändern Sie sie in der Elterntabelle.",
  "The column {record} is part of the primary key and can't be null. Take it out of the key first.":
    "Die Spalte {record} gehört zum Primärschlüssel und kann nicht NULL sein. Nehmen Sie sie zuerst aus dem Schlüssel.",
  "The columns of {table} are to be those of the type, in order: {listed}. Make them so first.":
    "Die Spalten von {table} müssen die des Typs sein, in dieser Reihenfolge: {listed}. Machen Sie sie zuerst so.",
  "The database has a history already, up to {newest}.": "Die Datenbank hat schon eine Geschichte, bis {newest}.",
  "The database has gone away at {place}: {message}. {resume}":
    "Die Datenbank ist bei {place} verschwunden: {message}. {resume}",
  "The database has gone away: {message}.": "Die Datenbank ist verschwunden: {message}.",
  "The database has {version}_{entry}, but the folder does not.":
    "Die Datenbank hat {version}_{entry}, der Ordner aber nicht.",
  "The document has format {version}; this program reads up to {FORMAT_VERSION}. Upgrade it.":
    "Das Dokument hat das Format {version}; dieses Programm liest bis {FORMAT_VERSION}. Aktualisieren Sie es.",
  "The enum {found} has a value {arguments} already. Choose another name.":
    "Die Aufzählung {found} hat schon einen Wert {arguments}. Wählen Sie einen anderen Namen.",
  "The id {id} is in use. Make a new one.": "Die id {id} ist vergeben. Machen Sie eine neue.",
  "The index {index} of {table} is not needed: {by} begins with the same columns.":
    "Der Index {index} von {table} wird nicht gebraucht: {by} beginnt mit denselben Spalten.",
  "The migrations are for {dialect}, and the database is {dialect2}.":
    "Die Migrationen sind für {dialect}, und die Datenbank ist {dialect2}.",
  "The migrations are for {dialect}, and the database is {dialect2}. Give the URL of another one.":
    "Die Migrationen sind für {dialect}, und die Datenbank ist {dialect2}. Geben Sie die URL einer anderen an.",
  "The name {shown} has {size} bytes; {title} takes {max_name_bytes}. Shorten it.":
    "Der Name {shown} hat {size} Byte; {title} nimmt {max_name_bytes} an. Kürzen Sie ihn.",
  "The name {shown} holds a NUL character. Take it out.":
    "Der Name {shown} enthält ein NUL-Zeichen. Nehmen Sie es heraus.",
  "The next batch of this client is number {last_number}.":
    "Der nächste Stapel dieses Clients hat die Nummer {last_number}.",
  "The query of {record} can't be read, line {line}, column {column}: {message}":
    "Die Abfrage von {record} kann nicht gelesen werden, Zeile {line}, Spalte {column}: {message}",
  "The query of {record} is not one SELECT. Write a single query, without what makes the view.":
    "Die Abfrage von {record} ist nicht ein SELECT. Schreiben Sie eine einzige Abfrage, ohne das, was die Sicht macht.",
  "The relationship {relationship} needs this key of {table}. Delete the relationship first.":
    "Die Beziehung {relationship} braucht diesen Schlüssel von {table}. Löschen Sie zuerst die Beziehung.",
  "The relationship {relationship} refers to columns of {table} that are not unique. Make them a primary key or unique first.":
    "Die Beziehung {relationship} verweist auf Spalten von {table}, die nicht eindeutig sind. Machen Sie sie zuerst zum Primärschlüssel oder eindeutig.",
  "The schema does not allow it": "Das Schema lässt es nicht zu",
  "The schema has not changed since.": "Das Schema hat sich seitdem nicht geändert.",
  "The schema is being edited too much at once. Try again.":
    "Das Schema wird gerade zu viel bearbeitet. Versuchen Sie es noch einmal.",
  "The schema itself is deleted as a whole, not by an operation.":
    "Das Schema selbst wird als Ganzes gelöscht, nicht durch eine Operation.",
  "The schema stands at revision {revision}, before {base_revision}. Read it again.":
    "Das Schema steht bei Revision {revision}, vor {base_revision}. Lesen Sie es noch einmal.",
  "The schema stands at revision {revision}, not {expected}. Read it again.":
    "Das Schema steht bei Revision {revision}, nicht {expected}. Lesen Sie es noch einmal.",
  "The schema was deleted.": "Das Schema wurde gelöscht.",
  "The store can't be kept in {family}. Use sqlite:///path or postgresql://user@host/name.":
    "Der Speicher kann nicht in {family} liegen. Nehmen Sie sqlite:///path oder postgresql://user@host/name.",
  "The store does not answer: {error}.": "Der Speicher antwortet nicht: {error}.",
  "The store has version {version}, made by a newer Schemawright; this one knows versions up to {versions}. Upgrade Schemawright or open another store.":
    "Der Speicher hat die Version {version} von einem neueren Schemawright; dieses kennt Versionen bis {versions}. Aktualisieren Sie Schemawright, oder öffnen Sie einen anderen Speicher.",
  "The store {shown} can't be opened: {reason}.": "Der Speicher {shown} kann nicht geöffnet werden: {reason}.",
  "The table has a primary key already. Change that one.":
    "Die Tabelle hat schon einen Primärschlüssel. Ändern Sie diesen.",
  "The table of migrations can't be used: {message}.":
    "Die Tabelle der Migrationen kann nicht benutzt werden: {message}.",
  "The table {target} has no key to refer to. Give it a primary key or a unique column first.":
    "Die Tabelle {target} hat keinen Schlüssel, auf den verwiesen werden kann. Geben Sie ihr zuerst einen Primärschlüssel oder eine eindeutige Spalte.",
  "The text holds a NUL character. Take it out.": "Der Text enthält ein NUL-Zeichen. Nehmen Sie es heraus.",
  "The text holds half a surrogate pair. Take it out.":
    "Der Text enthält ein halbes Surrogatpaar. Nehmen Sie es heraus.",
  "The text is for {dialect}, the schema for {dialect2}.": "Der Text ist für {dialect}, das Schema für {dialect2}.",
  "The text is for {dialect}, the schema for {dialect2}. Choose the schema's dialect.":
    "Der Text ist für {dialect}, das Schema für {dialect2}. Wählen Sie den Dialekt des Schemas.",
  "The text is not UTF-8: {reason} at byte {start}.": "Der Text ist kein UTF-8: {reason} bei Byte {start}.",
  "The value is gone from the enum {enum}: it has been removed.":
    "Den Wert gibt es in der Aufzählung {enum} nicht mehr: Er wurde entfernt.",
  "The {kind} has an empty name. Give it one.": "{kind}: Der Name ist leer. Geben Sie einen an.",
  "The {kind} has no id.": "{kind} hat keine id.",
  "The {kind} {id} is gone.": "{kind} {id} gibt es nicht mehr.",
  "The {kind} {id} is gone: it has been deleted.": "{kind} {id} gibt es nicht mehr: gelöscht.",
  "The {kind} {id} is not one of {holder_id}.": "{kind} {id} gehört nicht zu {holder_id}.",
  "The {kind} {record} has been deleted by somebody else meanwhile.":
    "{kind} {record} wurde inzwischen von jemand anderem gelöscht.",
  "The {kind} {record} is there already and differs in {fields}.":
    "{kind} {record} gibt es schon, mit Unterschieden in {fields}.",
  "The {record} {record2} is gone: it has been deleted. Restore it first.":
    "{record} {record2} gibt es nicht mehr: gelöscht. Stellen Sie es zuerst wieder her.",
  "There are no {collection} below one of the {holders}.": "Unter {holders} gibt es keine {collection}.",
  "There is a migration {version} already.": "Eine Migration {version} gibt es schon.",
  "There is a schema with the slug {slug} already. Choose another one.":
    "Ein Schema mit dem Kürzel {slug} gibt es schon. Wählen Sie ein anderes.",
  "There is a {kind} {id} already.": "{kind} {id} gibt es schon.",
  "There is a {named} named {shown} already. Choose another name.":
    "{named} mit dem Namen {shown} gibt es schon. Wählen Sie einen anderen Namen.",
  "There is no event {event}. Use one of: {HANDLERS}.":
    "Ein Ereignis {event} gibt es nicht. Nehmen Sie eines von: {HANDLERS}.",
  "There is no folder {folder}.": "Einen Ordner {folder} gibt es nicht.",
  "There is no format {id}. Use one of: {exporters}.":
    "Ein Format {id} gibt es nicht. Nehmen Sie eines von: {exporters}.",
  "There is no kind of record {name}. Use one of: {KINDS}.":
    "Eine Satzart {name} gibt es nicht. Nehmen Sie eine von: {KINDS}.",
  "There is no migration {version}.": "Eine Migration {version} gibt es nicht.",
  "There is no migration {version}. There are: {known}.": "Eine Migration {version} gibt es nicht. Es gibt: {known}.",
  "There is no revision {revision}; the schema stands at {current}.":
    "Eine Revision {revision} gibt es nicht; das Schema steht bei {current}.",
  "There is no schema of that name.": "Ein Schema dieses Namens gibt es nicht.",
  "There is no schema {id_or_slug}.": "Ein Schema {id_or_slug} gibt es nicht.",
  "There is no schema {schema_id}.": "Ein Schema {schema_id} gibt es nicht.",
  "There is no such batch in the schema's log.": "Einen solchen Stapel gibt es im Protokoll des Schemas nicht.",
  "There is no such page.": "Eine solche Seite gibt es nicht.",
  "There is no target {id}. Use one of: {targets}.": "Ein Ziel {id} gibt es nicht. Nehmen Sie eines von: {targets}.",
  "There is no template {template}. Use one of: {known}.":
    "Eine Vorlage {template} gibt es nicht. Nehmen Sie eine von: {known}.",
  "There is no {kind} with the id {id}.": "{kind} mit der id {id} gibt es nicht.",
  "There is no {kind} with the id {id}: it may have been deleted.":
    "{kind} mit der id {id} gibt es nicht: vielleicht gelöscht.",
  "There is no {name} in the {state} schema. Name what is to be renamed as it is.":
    "Im Schema {state} gibt es kein {name}. Nennen Sie, was umbenannt wird, wie es heißt.",
  "There is no {title}.{way}.sql.": "Eine Datei {title}.{way}.sql gibt es nicht.",
  "This is a list.": "Das ist eine Liste.",
  "This is an object.": "Das ist ein Objekt.",
  "This is not JSON: {error}.": "Das ist kein JSON: {error}.",
  "This is not a database URL. Use sqlite:///path or postgresql://user@host/name.":
    "Das ist keine Datenbank-URL. Nehmen Sie sqlite:///path oder postgresql://user@host/name.",
  'This is not a schema document: it has no "schemawright" version.':
    'Das ist kein Schema-Dokument: Es hat keine "schemawright"-Version.',
  "This request comes from another site's page. Use the designer's own pages.":
    "Diese Anfrage kommt von der Seite einer anderen Adresse. Benutzen Sie die eigenen Seiten des Designers.",
  "This server does not go by that name. Use the address that it printed.":
    "Dieser Server hat diesen Namen nicht. Benutzen Sie die Adresse, die er ausgegeben hat.",
  "Together they change nothing.": "Zusammen ändern sie nichts.",
  "Too many migrations are being generated at once. Try again.":
    "Es werden gerade zu viele Migrationen erzeugt. Versuchen Sie es noch einmal.",
  "Two of the {plural} bear one id. Give each its own.":
    "Zwei der {plural} haben dieselbe id. Geben Sie jeder eine eigene.",
  "Two records of the document bear one id. Give each its own.":
    "Zwei Sätze des Dokuments haben dieselbe id. Geben Sie jedem eine eigene.",
  "Undo it by hand where it matters.": "Nehmen Sie es von Hand zurück, wo es darauf ankommt.",
  "Undo that, or run `schemawright migrate hash` where it is meant.":
    "Nehmen Sie das zurück, oder führen Sie `schemawright migrate hash` aus, wo es gemeint ist.",
  "Undo that; what is behind them may be mended.": "Nehmen Sie das zurück; was dahinter steht, darf berichtigt werden.",
  "Undo the deletion to change it.": "Nehmen Sie die Löschung zurück, um es zu ändern.",
  "Undo the edit, and put the change into a new migration.":
    "Nehmen Sie die Bearbeitung zurück, und machen Sie die Änderung in einer neuen Migration.",
  "Undoing the migrations leaves {object_type} {raw} as it is: what was before is not known.":
    "Beim Zurücknehmen der Migrationen bleibt {object_type} {raw}, wie es ist: Was vorher war, ist nicht bekannt.",
  "Write it as SQL.": "Schreiben Sie es als SQL.",
  "Write it, or go forward with a new migration.":
    "Schreiben Sie ihn, oder gehen Sie mit einer neuen Migration vorwärts.",
  "You may not {action} this schema.": "Das dürfen Sie mit diesem Schema nicht ({action}).",
  "action is one of create, update, delete.": "action ist eines von create, update, delete.",
  "batchId is a text.": "batchId ist ein Text.",
  "command is a text.": "command ist ein Text.",
  "has no partition that takes rows.": "hat keine Partition, die Zeilen aufnimmt.",
  "is a partition whose rows are not foretold ({error}); it is filled through its parent.":
    "ist eine Partition, deren Zeilen nicht vorhergesagt werden ({error}); sie wird über ihre Elterntabelle gefüllt.",
  "values is an object.": "values ist ein Objekt.",
  "{SUM} can't be read: {strerror}.": "{SUM} kann nicht gelesen werden: {strerror}.",
  "{SUM} can't be read: {strerror}. Make a first migration with `schemawright migrate new`.":
    "{SUM} kann nicht gelesen werden: {strerror}. Machen Sie mit `schemawright migrate new` eine erste Migration.",
  "{SUM} is not of a form that is known here. Merge it, or run `schemawright migrate hash`.":
    "{SUM} hat keine Form, die hier bekannt ist. Führen Sie die Fassungen zusammen, oder führen Sie `schemawright migrate hash` aus.",
  "{column} is computed by the database.": "{column} wird von der Datenbank berechnet.",
  "{count} of {count2} rows": "{count} von {count2} Zeilen",
  "{file} has been edited in its first {done} statements, which are done.":
    "{file} wurde in den ersten {done} Anweisungen bearbeitet, die schon ausgeführt sind.",
  "{file}:{line}: step {running} of {statements}: {message}.":
    "{file}:{line}: Schritt {running} von {statements}: {message}.",
  "{folder} can't be written: {strerror}.": "{folder} kann nicht geschrieben werden: {strerror}.",
  "{folder} has migrations but no {SUM}. Write it with `schemawright migrate hash`.":
    "{folder} hat Migrationen, aber kein {SUM}. Schreiben Sie es mit `schemawright migrate hash`.",
  "{full_name} has no primary key, so it is a Table and no class.":
    "{full_name} hat keinen Primärschlüssel und ist darum eine Table und keine Klasse.",
  "{full_name} has no timestamp column {name}, so the generated code does not keep it.":
    "{full_name} hat keine Zeitstempelspalte {name}; der erzeugte Code führt sie darum nicht.",
  "{key} is a text that is not empty.": "{key} ist ein Text, der nicht leer ist.",
  "{key} is an object.": "{key} ist ein Objekt.",
  "{key} is not a list.": "{key} ist keine Liste.",
  "{kind} {old_name} is taken to be {new_name} now ({confidence})":
    "{kind} {old_name} gilt jetzt als {new_name} ({confidence})",
  "{kind}Id is a text.": "{kind}Id ist ein Text.",
  "{label} refuses it: {message}.": "{label} lehnt es ab: {message}.",
  "{left} and {right} can't be compared": "{left} und {right} können nicht verglichen werden",
  "{link} finds no row to refer to": "{link} findet keine Zeile, auf die es verweisen kann",
  "{name} is more than one thing. Write its namespace or table before it.":
    "{name} ist mehr als eines. Schreiben Sie seinen Namensraum oder seine Tabelle davor.",
  "{name} is no migration of its own.": "{name} ist für sich keine Migration.",
  "{name} {how} since {SUM} was written.": "{name} passt nicht mehr zu {SUM} ({how}).",
  "{name}:{line}: {said} is a command of the client.": "{name}:{line}: {said} ist ein Befehl des Clients.",
  "{name}:{line}: {said} would cut the runner's transaction.":
    "{name}:{line}: {said} würde die Transaktion des Laufs zerschneiden.",
  "{one} is partitioned or a partition: it takes no part in inheritance.":
    "{one} ist partitioniert oder eine Partition: Vererbung gibt es dort nicht.",
  "{path} can't be read: {strerror}.": "{path} kann nicht gelesen werden: {strerror}.",
  "{path} is not UTF-8: byte {start} is wrong. Convert it first.":
    "{path} ist kein UTF-8: Byte {start} ist falsch. Wandeln Sie es zuerst um.",
  "{place}: {message}. Trying again in {seconds} s.": "{place}: {message}. Neuer Versuch in {seconds} s.",
  "{plural} is a list.": "{plural} ist eine Liste.",
  "{record} comes from itself by way of its {replace}.": "{record} kommt über sich selbst von sich her ({replace}).",
  "{record} has no column. Give it at least one.": "{record} hat keine Spalte. Geben Sie mindestens eine an.",
  "{record} has no columns. Name at least one.": "{record} hat keine Spalten. Nennen Sie mindestens eine.",
  "{record} has no data type. Give it one.": "{record} hat keinen Datentyp. Geben Sie einen an.",
  "{record} has {count} source columns for {other} target columns. Name one for each.":
    "{record} hat {count} Quellspalten für {other} Zielspalten. Nennen Sie eine für jede.",
  "{record} names a column twice.": "{record} nennt eine Spalte zweimal.",
  "{record} names the column {column}, which is not one of its table's.":
    "{record} nennt die Spalte {column}, die nicht zu der Tabelle gehört.",
  "{record} refers to the {what} {id}, which does not exist.": "{record} verweist auf {what} {id}, das es nicht gibt.",
  "{relationship} of {full_name} references a name with a dot in it, which SQLAlchemy can't; the models leave the foreign key out.":
    "{relationship} von {full_name} verweist auf einen Namen mit einem Punkt, was SQLAlchemy nicht kann; die Modelle lassen den Fremdschlüssel weg.",
  "{schema} refers to what is not there: {first} {HELP}":
    "{schema} verweist auf etwas, das es nicht gibt: {first} {HELP}",
  "{table} gets no rows of its own: the trigger {trigger} fills it.":
    "{table} bekommt keine eigenen Zeilen: Der Trigger {trigger} füllt sie.",
  "{table} has its columns from another table. Take that away first.":
    "{table} hat seine Spalten von einer anderen Tabelle. Nehmen Sie das zuerst weg.",
  "{table} has no place for {content}.": "{table} hat keinen Platz für {content}.",
  "{table} is made of the type {of_type}. Take that away first.":
    "{table} ist aus dem Typ {of_type} gemacht. Nehmen Sie das zuerst weg.",
  "{table} would inherit from itself. Choose another table.":
    "{table} würde von sich selbst erben. Wählen Sie eine andere Tabelle.",
  "{then} cannot follow {first}.": "{then} kann nicht auf {first} folgen.",
  "{title} code is generated for {dialects}, not for {dialect}.":
    "{title}-Code wird für {dialects} erzeugt, nicht für {dialect}.",
  "{title} has been run by another runner.": "{title} wurde von einem anderen Lauf ausgeführt.",
  "{title} has no place for the {kind} {record}: it is left out.":
    "{title} hat keinen Platz für {kind} {record}: Es wird weggelassen.",
  "{title} has no {kind}. Use of: {kinds}.": "{title} hat keine Dateien der Art {kind}. Nehmen Sie: {kinds}.",
  "{title} is not written in {language}, but in {known}.":
    "{title} wird nicht in {language} geschrieben, sondern in {known}.",
  "{title} is older than what the database has already.": "{title} ist älter als das, was die Datenbank schon hat.",
  "{title} stands for {replaces} migrations, of which the database has some.":
    "{title} steht für {replaces} Migrationen, von denen die Datenbank einige hat.",
  "{title} was stopped on its way down, with {steps_done} steps done.":
    "{title} wurde auf dem Weg zurück angehalten, nach {steps_done} Schritten.",
  "{title} was stopped on its way up, with {steps_done} steps done.":
    "{title} wurde auf dem Weg vorwärts angehalten, nach {steps_done} Schritten.",
  "{title}.up.sql has been edited since it was applied.": "{title}.up.sql wurde bearbeitet, seit sie angewandt wurde.",
  "{version} does not begin at the revision where {version2} ends.":
    "{version} beginnt nicht bei der Revision, an der {version2} endet.",
  "{version} does not begin at the revision where {version2} ends. Squash others.":
    "{version} beginnt nicht bei der Revision, an der {version2} endet. Fassen Sie andere zusammen.",
};
