// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/backup_command_line.h"

#include "app/daemon/command_words.h"
#include "core/protocol/backup_operations.h"

#include <QFileInfo>

namespace hearth::daemon {

using namespace Qt::StringLiterals;

namespace {

/// With `backup`, which takes no argument of its own.
Result<BackupCommand> parseMake(const QStringList& arguments)
{
    HEARTH_TRY(const CommandWords words,
        CommandWords::parse(arguments,
            { u"data"_s, u"to"_s, u"workspace"_s, u"passphrase-file"_s, u"secret-key"_s }));
    HEARTH_CHECK(words.noArgument());
    MakeBackup command;
    HEARTH_TRY(command.dataDirectory, words.needed(u"data"_s, u"DIR"_s));
    HEARTH_TRY(command.target, words.needed(u"to"_s, u"FILE"_s));
    HEARTH_TRY(command.secretKey, words.keyPlace());
    command.passphraseFile = words.value(u"passphrase-file"_s);
    const QString workspace = words.value(u"workspace"_s);
    if (!workspace.isEmpty()) {
        const Result<WorkspaceId> id = WorkspaceId::fromString(workspace);
        if (!id)
            return wrongUse(u"--workspace takes a workspace's id, not '%1'"_s.arg(workspace));
        command.workspace = *id;
    }
    return command;
}

Result<BackupCommand> parseVerify(const QStringList& arguments)
{
    HEARTH_TRY(const CommandWords words, CommandWords::parse(arguments, { u"passphrase-file"_s }));
    VerifyBackup command;
    HEARTH_TRY(command.file, words.neededArgument(u"the backup"_s));
    command.passphraseFile = words.value(u"passphrase-file"_s);
    return command;
}

Result<BackupCommand> parseRestore(const QStringList& arguments)
{
    HEARTH_TRY(const CommandWords words,
        CommandWords::parse(arguments, { u"data"_s, u"passphrase-file"_s, u"secret-key"_s }));
    RestoreBackup command;
    HEARTH_TRY(command.file, words.neededArgument(u"the backup"_s));
    HEARTH_TRY(command.dataDirectory, words.needed(u"data"_s, u"DIR"_s));
    HEARTH_TRY(command.secretKey, words.keyPlace());
    command.passphraseFile = words.value(u"passphrase-file"_s);
    return command;
}

Result<BackupCommand> parseList(const QStringList& arguments)
{
    HEARTH_TRY(const CommandWords words, CommandWords::parse(arguments, {}));
    return ListBackups { .place = words.argument().isEmpty() ? u"."_s : words.argument() };
}

Result<qint64> hoursOf(const QString& text)
{
    if (text == "never"_L1)
        return 0;
    bool isNumber = false;
    const qint64 hours = text.toLongLong(&isNumber);
    if (!isNumber || hours < 1 || hours > limits::backupHours)
        return wrongUse(u"--every takes a number of hours, from 1 to %1, or never, not '%2'"_s.arg(
            QString::number(limits::backupHours), text));
    return hours;
}

Result<server::RetentionRule> keepOf(const QString& text)
{
    QList<qint64> numbers;
    for (const QString& word : text.split(u',')) {
        bool isNumber = false;
        const qint64 number = word.toLongLong(&isNumber);
        if (isNumber && number >= 0 && number <= limits::backupsKept)
            numbers.append(number);
    }
    if (numbers.size() != 3 || text.count(u',') != 2)
        return wrongUse(
            u"--keep takes how many days, weeks and months, up to %1 each, such as 7,4,6, not '%2'"_s
                .arg(QString::number(limits::backupsKept), text));
    return server::RetentionRule {
        .daily = numbers[0], .weekly = numbers[1], .monthly = numbers[2]
    };
}

Result<BackupCommand> parseSchedule(const QStringList& arguments)
{
    HEARTH_TRY(const CommandWords words,
        CommandWords::parse(arguments,
            { u"data"_s, u"to"_s, u"every"_s, u"keep"_s, u"passphrase-file"_s, u"secret-key"_s },
            { u"no-passphrase"_s }));
    HEARTH_CHECK(words.noArgument());
    ScheduleBackups command;
    HEARTH_TRY(command.dataDirectory, words.needed(u"data"_s, u"DIR"_s));
    HEARTH_TRY(command.secretKey, words.keyPlace());
    command.passphraseFile = words.value(u"passphrase-file"_s);
    if (words.isSet(u"to"_s)) {
        HEARTH_TRY(const QString folder, words.needed(u"to"_s, u"FOLDER"_s));
        command.change.folder = QFileInfo(folder).absoluteFilePath();
    }
    if (words.isSet(u"every"_s)) {
        HEARTH_TRY(command.change.everyHours, hoursOf(words.value(u"every"_s)));
    }
    if (words.isSet(u"keep"_s)) {
        HEARTH_TRY(command.change.keep, keepOf(words.value(u"keep"_s)));
    }
    if (words.isSet(u"no-passphrase"_s)) {
        if (!command.passphraseFile.isEmpty())
            return wrongUse(u"--passphrase-file and --no-passphrase exclude each other"_s);
        command.change.passphrase = QString();
    }
    command.changes = command.change.folder || command.change.everyHours || command.change.keep
        || command.change.passphrase || !command.passphraseFile.isEmpty();
    return command;
}

} // namespace

bool isBackupCommand(const QString& name)
{
    return QStringList { u"backup"_s, u"verify"_s, u"restore"_s, u"list"_s, u"schedule"_s }
        .contains(name);
}

Result<BackupCommand> parseBackupCommand(const QStringList& arguments)
{
    const QString name = arguments.value(0);
    if (name == "backup"_L1)
        return parseMake(arguments);
    if (name == "verify"_L1)
        return parseVerify(arguments);
    if (name == "restore"_L1)
        return parseRestore(arguments);
    if (name == "schedule"_L1)
        return parseSchedule(arguments);
    return parseList(arguments);
}

QString backupHelp()
{
    return uR"(  hearthd backup --data DIR --to FILE [--workspace ID] [--passphrase-file F]
                 [--secret-key file|keychain|env]
      Makes one file of the whole server, or of one workspace, whether a server runs in DIR
      or not; then restores it for a trial. FILE is new, or a folder that gets a file.
        --workspace ID        this workspace alone; it goes back only to a server that
                              knows its people
        --passphrase-file F   encrypts with the passphrase in the first line of F. Only
                              then the backup holds the server's keys: without one keep
                              secret.key and tls/ from DIR yourself

  hearthd verify FILE [--passphrase-file F]
      Restores the backup for a trial and says what is in it. Changes nothing.

  hearthd restore FILE --data DIR [--passphrase-file F] [--secret-key file|keychain|env]
      Puts the backup into DIR, where no server may run. What was there is kept in
      DIR/replaced. Clients start over by themselves and send what they had not sent.

  hearthd list [DIR|FILE]
      The backups in a folder, or one of them. Needs no passphrase.

  hearthd schedule --data DIR [--to FOLDER] [--every HOURS|never] [--keep D,W,M]
                   [--passphrase-file F | --no-passphrase] [--secret-key file|keychain|env]
      Sets when the server in DIR makes backups of itself, whether it runs or not; one that
      runs follows within a minute. What is not given stays. With --data alone: says what
      is set, and when the last one was made.
        --to FOLDER           must be there, and the server must be allowed to write to it;
                              default DIR/backups
        --every HOURS|never   24 is every day
        --keep D,W,M          the last backup of each of D days, W weeks and M months stays,
                              and the newest always; default 7,4,6
        --passphrase-file F   encrypts with the passphrase in the first line of F, which is
                              kept sealed in DIR; --no-passphrase ends that

)"_s;
}

} // namespace hearth::daemon
