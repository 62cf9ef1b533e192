### cli: sentences of the command line

cli-yes = yes
cli-no = no
cli-none = Nothing found.
cli-total = { $shown } of { $total } shown.
cli-more = and { $count } more
cli-open = mentioned, without a value
cli-next = Next page: --after { $next }

cli-unreadable = { $path } cannot be read: { $cause }.
    .hint = See whether the file exists and whether you may read it.
cli-unwritable = { $path } cannot be written: { $cause }.
    .hint = Choose another place, or make room.
cli-cause-not-found = it is not there
cli-cause-directory = it is a folder
cli-cause-no-directory = a part of the path is not a folder
cli-cause-permission = you may not open it
cli-cause-full = there is no room left
cli-cause-read-only = the place is read-only
cli-cause-no-text = it is not text (UTF-8)
cli-path = The name { $path } has characters that are not possible here.
    .hint = Give the file a name of ordinary letters (UTF-8).
cli-json = The fields are not valid JSON: { $cause }.
    .hint = Put the JSON between single quotes, or name a file with @FILE.
cli-json-large = { $path } is too large: one command cannot take so much.
    .hint = See whether you named the right file, or divide the fields over more commands.
cli-object = The fields must be a JSON object, as in {"{"}"name": "Rekenrijk"{"}"}.
cli-no-field = The field ‘{ $field }’ does not exist in this kind of record.
    .hint = The command ‘nouns’ names the fields.
cli-no-entry = Change { $entry } is not in the history.
    .hint = The command ‘history’ names the numbers.
cli-no-such = ‘{ $name }’ does not exist.
    .hint = Give the command without a name to see what there is.
cli-volumes-stream = This report fills { $count } files and does not fit one stream. Give a file name with --out.
cli-is-register = { $path } is the open register itself, or a file that belongs to it; it is not read or written here.
    .hint = Give another file.

cli-password = Password:{" "}
cli-password-new = New password (empty: none):{" "}
cli-password-again = Again:{" "}
cli-password-differs = The two passwords are not the same.
    .hint = Nothing was changed; try again.
cli-password-unasked = The password cannot be asked for: { $cause }.
    .hint = Use --password-file or the variable WAARBORG_PASSWORD.
cli-password-empty = The first line of { $path } is empty.
    .hint = Put the password on the first line, or use --no-password.
cli-password-variable = The variable { $name } is not valid text (UTF-8).
cli-password-none = No new password was given.
    .hint = Use --new-password-file or the variable WAARBORG_NEW_PASSWORD, or take the encryption away with --remove.
cli-password-changed = The password was changed. Older backups keep their own password.
cli-password-removed = The password was taken away.
cli-unencrypted = Note: { $path } is not encrypted. Whoever has the file can read it.

cli-working-create = Making the register…
cli-working-backup = Making a backup…
cli-working-restore = Restoring a backup…
cli-working-export = Making the report…
cli-working-read = Reading documents…

cli-created = Register of { $board } made: { $path }
cli-restored = { $path } was restored from { $backup }
cli-no-backup = No backup of { $path } was found.
    .hint = Name the backup itself: waarborg-cli restore BACKUP --register { $path }
cli-written = { $path } written ({ $size } bytes).

cli-status-board = Board
cli-status-file = File
cli-status-encrypted = Encrypted
cli-status-read-only = Read only
cli-status-today = Today

cli-check-page = Damaged in the file: { $what }
cli-check-reference = Reference to nothing, in table { $what }
cli-check-document = Document gone or changed: { $what }
cli-check-history = The history does not fit from change { $number } on.
cli-check-derived = The search index is of another version; it is renewed as soon as you open the register for writing.
cli-check-sound = The register is sound.
cli-check-unsound = The register is not sound.
cli-check-chain = { $entries } changes; check value of the last: { $hash }

cli-head-made = made
cli-head-file = file
cli-head-noun = kind
cli-head-label = name
cli-head-number = no
cli-head-when = when
cli-head-who = who
cli-head-what = what
cli-head-records = records
cli-head-field = field
cli-head-value = value
cli-head-sure = sure
cli-head-part = part:page
cli-head-page = page
cli-head-standing = in the register
cli-head-quote = passage

cli-undone = Undone: change { $number } of { $when }, { $what }: { $records }
cli-fields = fields
cli-parts = many-valued fields
cli-scan = { $name } is a scan without text.
cli-scanned = { $name } is a scan: { $scanned ->
    [one] 1 page is a picture of text. With
   *[other] { $scanned } pages are pictures of text. With
} --recognise Tesseract recognises the letters, if it is on this computer.
cli-recognised = { $name } is a scan: text was recognised (OCR) on { $scanned ->
    [one] { $pages } of 1 page
   *[other] { $pages } of { $scanned } pages
}. Recognised text can contain mistakes.
cli-no-facts = No facts were recognised in { $name }.
cli-accepted = { $name }: { $count ->
    [one] 1 record
   *[other] { $count } records
} added or completed
cli-flags-total = { $count ->
    [one] 1 flag
   *[other] { $count } flags
}; { $accepted } accepted.
cli-remedy = What to do
cli-source = Source
cli-rule-what = What
cli-rule-why = Why
cli-overview-as-of = { $board }, as of { $date }
cli-score-rule = The rule (own calculation, version { $version }): { $rule }
cli-score-evidence = Evidence: { $label }
cli-score-aspect = { $aspect }: { $score } out of 100, { $band }; stated { $stated }%; level needed { $required }, declared { $declared }
cli-left-out = not chosen
cli-intake-files = { $files } files: { $read } read, { $failed } refused
cli-intake-proposed = facts proposed
cli-intake-accepted = taken over
cli-intake-acceptable = to be taken over
cli-intake-same = the register says so already
cli-intake-differing = differ, and were not taken over
cli-intake-refused = refused, now or before
cli-intake-unsure = not sure enough
cli-intake-unplaced = kept with the document alone
cli-intake-impossible = cannot be taken over
cli-intake-asked = names that come close to another: yours to decide
cli-replaces = { $noun } ‘{ $label }’ is a newer version, and replaces ‘{ $old }’ ({ $id }).
cli-near = Note: ‘{ $name }’ is a new party, but comes close to ‘{ $other }’. If they are the same, make them one with ‘merge’.
cli-sector-assumed = Note: the sector of the school that was added was not stated; primary education (po) was filled in. Give it with --sector, or change the school with ‘change’.
cli-record-new = new
cli-record-changed = completed

cli-compare-same = Nothing differs.
cli-compare-marks = What the rules say of it (▲: the less favourable side)
cli-head-chain-product = product
cli-head-chain-party = who
cli-head-chain-service = service
cli-head-chain-place = place
cli-head-chain-country = country
cli-head-chain-standing = status of the country
cli-head-chain-transfer = transfer
cli-chain-unlisted = { $name } (named, not in the list)
cli-head-setting-name = term
cli-head-setting-value = value
cli-head-setting-default = default
cli-head-setting-unit = in
cli-head-setting-rule = rule
cli-head-setting-source = source
