// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/move_command_line.h"

#include "app/daemon/command_words.h"
#include "core/protocol/move_link.h"

namespace hearth::daemon {

using namespace Qt::StringLiterals;

namespace {

const QStringList serverOptions { u"data"_s, u"secret-key"_s };

Result<StoppedServer> serverOf(const CommandWords& words)
{
    StoppedServer server;
    HEARTH_TRY(server.dataDirectory, words.needed(u"data"_s, u"DIR"_s));
    HEARTH_TRY(server.secretKey, words.keyPlace());
    return server;
}

Result<QString> workspaceOf(const CommandWords& words)
{
    return words.needed(u"workspace"_s, u"NAME-OR-ID"_s);
}

/// Such a file is never without one.
Result<QString> passphraseFileOf(const CommandWords& words)
{
    const QString file = words.value(u"passphrase-file"_s);
    return file.isEmpty()
        ? wrongUse(
              u"--passphrase-file F is missing: a workspace that moves holds what people sign in with, and is always encrypted"_s)
        : Result<QString>(file);
}

Result<MoveCommand> parseExport(const QStringList& arguments)
{
    HEARTH_TRY(const CommandWords words,
        CommandWords::parse(arguments,
            serverOptions + QStringList { u"workspace"_s, u"to"_s, u"passphrase-file"_s }));
    HEARTH_CHECK(words.noArgument());
    ExportWorkspace command;
    HEARTH_TRY(command.server, serverOf(words));
    HEARTH_TRY(command.workspace, workspaceOf(words));
    HEARTH_TRY(command.file, words.needed(u"to"_s, u"FILE"_s));
    HEARTH_TRY(command.passphraseFile, passphraseFileOf(words));
    return command;
}

Result<MoveCommand> parseImportOfMove(const QStringList& arguments)
{
    HEARTH_TRY(const CommandWords words,
        CommandWords::parse(arguments, serverOptions + QStringList { u"passphrase-file"_s }));
    ImportWorkspace command;
    HEARTH_TRY(command.file, words.neededArgument(u"the file of the workspace"_s));
    HEARTH_TRY(command.server, serverOf(words));
    HEARTH_TRY(command.passphraseFile, passphraseFileOf(words));
    return command;
}

Result<MoveCommand> parseListOfMoves(const QStringList& arguments)
{
    HEARTH_TRY(
        const CommandWords words, CommandWords::parse(arguments, serverOptions, { u"json"_s }));
    HEARTH_CHECK(words.noArgument());
    ListMoves command;
    HEARTH_TRY(command.server, serverOf(words));
    command.json = words.isSet(u"json"_s);
    return command;
}

Result<MoveCommand> parseForward(const QStringList& arguments)
{
    HEARTH_TRY(const CommandWords words,
        CommandWords::parse(arguments, serverOptions + QStringList { u"workspace"_s }));
    ForwardWorkspace command;
    HEARTH_TRY(command.link, words.neededArgument(u"the link hearth://moved/…"_s));
    HEARTH_TRY(command.server, serverOf(words));
    HEARTH_TRY(command.workspace, workspaceOf(words));
    if (const auto link = protocol::MoveLink::parse(command.link); !link)
        return wrongUse(
            u"'%1' does not say where the workspace is, hearth://moved/HOST:PORT#FINGERPRINT does: %2"_s
                .arg(command.link, link.error().message));
    return command;
}

Result<MoveCommand> parseBack(const QStringList& arguments)
{
    HEARTH_TRY(const CommandWords words,
        CommandWords::parse(arguments, serverOptions + QStringList { u"workspace"_s }));
    HEARTH_CHECK(words.noArgument());
    TakeBackWorkspace command;
    HEARTH_TRY(command.server, serverOf(words));
    HEARTH_TRY(command.workspace, workspaceOf(words));
    return command;
}

} // namespace

Result<MoveCommand> parseMoveCommand(const QStringList& arguments)
{
    const QString name = arguments.value(0);
    if (name == "export"_L1)
        return parseExport(arguments);
    if (name == "import"_L1)
        return parseImportOfMove(arguments);
    if (name == "list"_L1)
        return parseListOfMoves(arguments);
    if (name == "forward"_L1)
        return parseForward(arguments);
    if (name == "back"_L1)
        return parseBack(arguments);
    return wrongUse(u"how hearthd moves workspaces: export, import, list, forward, back"_s);
}

QString moveHelp()
{
    return uR"(  hearthd move export --data DIR --workspace NAME-OR-ID --to FILE --passphrase-file F
                      [--secret-key file|keychain|env]
      Closes the workspace and writes it into FILE, with its people and what they sign in
      with, to open it on another server. The server must not be running meanwhile; so it
      is with all of these.
        --passphrase-file F   encrypts with the passphrase in the first line of F

  hearthd move import FILE --data DIR --passphrase-file F [--secret-key file|keychain|env]
      Opens the workspace here. A new DIR is made, and its first owner.

  hearthd move list --data DIR [--json] [--secret-key file|keychain|env]
      The workspaces that have left, and those that came, one line each.
        --json                as one line of JSON

  hearthd move forward LINK --data DIR --workspace NAME-OR-ID
                      [--secret-key file|keychain|env]
      Says where the file of a workspace was opened, so that its people find it there.
      LINK is hearth://moved/HOST:PORT#FINGERPRINT, with what `hearthd serve` says there.

  hearthd move back --data DIR --workspace NAME-OR-ID [--secret-key file|keychain|env]
      Opens a workspace here again that is in a file, or that the other server has not
      opened. Whoever opens it there after all makes a second one of it.

)"_s;
}

} // namespace hearth::daemon
