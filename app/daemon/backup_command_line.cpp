// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/backup_command_line.h"

#include <QCommandLineParser>

namespace hearth::daemon {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> wrongUse(QString sentence)
{
    return fail(ErrorCode::InvalidArgument, std::move(sentence));
}

/// What the commands have in common: options with a value, and at most one argument without.
class Words {
public:
    static Result<Words> parse(const QStringList& arguments, const QStringList& options)
    {
        Words words;
        for (const QString& option : options)
            words.m_parser->addOption({ option, {}, u"VALUE"_s });
        // The first argument is the command's name, where the parser expects the program's.
        if (!words.m_parser->parse(arguments))
            return wrongUse(words.m_parser->errorText());
        if (words.m_parser->positionalArguments().size() > 1)
            return wrongUse(
                u"unexpected argument '%1'"_s.arg(words.m_parser->positionalArguments().at(1)));
        return words;
    }

    [[nodiscard]] QString value(const QString& option) const { return m_parser->value(option); }
    [[nodiscard]] QString argument() const { return m_parser->positionalArguments().value(0); }
    [[nodiscard]] Result<QString> needed(const QString& option, const QString& shown) const
    {
        const QString given = value(option);
        return given.isEmpty() ? wrongUse(u"--%1 %2 is missing"_s.arg(option, shown))
                               : Result<QString>(given);
    }
    [[nodiscard]] Result<QString> neededFile() const
    {
        return argument().isEmpty() ? wrongUse(u"the backup is missing"_s)
                                    : Result<QString>(argument());
    }
    [[nodiscard]] Result<app::KeyPlace> keyPlace() const
    {
        const QString given = value(u"secret-key"_s);
        if (given.isEmpty())
            return app::KeyPlace::File;
        const std::optional<app::KeyPlace> place = app::keyPlaceFromName(given);
        return place ? Result<app::KeyPlace>(*place)
                     : wrongUse(u"--secret-key takes file, keychain or env, not '%1'"_s.arg(given));
    }

private:
    std::unique_ptr<QCommandLineParser> m_parser = std::make_unique<QCommandLineParser>();
};

/// With `backup`, which takes no argument of its own.
Result<BackupCommand> parseMake(const QStringList& arguments)
{
    HEARTH_TRY(const Words words,
        Words::parse(arguments,
            { u"data"_s, u"to"_s, u"workspace"_s, u"passphrase-file"_s, u"secret-key"_s }));
    if (!words.argument().isEmpty())
        return wrongUse(u"unexpected argument '%1'"_s.arg(words.argument()));
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
    HEARTH_TRY(const Words words, Words::parse(arguments, { u"passphrase-file"_s }));
    VerifyBackup command;
    HEARTH_TRY(command.file, words.neededFile());
    command.passphraseFile = words.value(u"passphrase-file"_s);
    return command;
}

Result<BackupCommand> parseRestore(const QStringList& arguments)
{
    HEARTH_TRY(const Words words,
        Words::parse(arguments, { u"data"_s, u"passphrase-file"_s, u"secret-key"_s }));
    RestoreBackup command;
    HEARTH_TRY(command.file, words.neededFile());
    HEARTH_TRY(command.dataDirectory, words.needed(u"data"_s, u"DIR"_s));
    HEARTH_TRY(command.secretKey, words.keyPlace());
    command.passphraseFile = words.value(u"passphrase-file"_s);
    return command;
}

Result<BackupCommand> parseList(const QStringList& arguments)
{
    HEARTH_TRY(const Words words, Words::parse(arguments, {}));
    return ListBackups { .place = words.argument().isEmpty() ? u"."_s : words.argument() };
}

} // namespace

bool isBackupCommand(const QString& name)
{
    return QStringList { u"backup"_s, u"verify"_s, u"restore"_s, u"list"_s }.contains(name);
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

)"_s;
}

} // namespace hearth::daemon
