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

/// Of a command that says no more than which workspace of which server it means.
template <typename Meant>
Result<MoveCommand> parseWorkspaceAlone(const QStringList& arguments)
{
    HEARTH_TRY(const CommandWords words,
        CommandWords::parse(arguments, serverOptions + QStringList { u"workspace"_s }));
    HEARTH_CHECK(words.noArgument());
    Meant command;
    HEARTH_TRY(command.server, serverOf(words));
    HEARTH_TRY(command.workspace, workspaceOf(words));
    return command;
}

Result<MoveCommand> parseSend(const QStringList& arguments)
{
    HEARTH_TRY(const CommandWords words,
        CommandWords::parse(arguments, serverOptions + QStringList { u"workspace"_s }));
    SendWorkspace command;
    HEARTH_TRY(command.link, words.neededArgument(u"the link hearth://move/…"_s));
    HEARTH_TRY(command.server, serverOf(words));
    HEARTH_TRY(command.workspace, workspaceOf(words));
    const Result<protocol::MoveLink> link = protocol::MoveLink::parse(command.link);
    if (!link)
        return wrongUse(u"'%1' lets no workspace in: %2"_s.arg(command.link, link.error().message));
    if (link->ticket.isEmpty())
        return wrongUse(
            u"'%1' says where a workspace is; a link that lets one in begins with hearth://move/, and hearthd move ticket makes it at the other server"_s
                .arg(command.link));
    return command;
}

Result<MoveCommand> parseTicket(const QStringList& arguments)
{
    HEARTH_TRY(const CommandWords words,
        CommandWords::parse(arguments, serverOptions + QStringList { u"address"_s }));
    HEARTH_CHECK(words.noArgument());
    MakeTicket command;
    HEARTH_TRY(command.server, serverOf(words));
    HEARTH_TRY(const QString address, words.needed(u"address"_s, u"HOST:PORT"_s));
    const Result<protocol::ServerAddress> read = protocol::parseServerAddress(address);
    if (!read)
        return wrongUse(
            u"--address takes HOST:PORT or HOST:PORT#FINGERPRINT, by which the other server reaches this one, not '%1': %2"_s
                .arg(address, read.error().message));
    command.address = *read;
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
        return parseWorkspaceAlone<TakeBackWorkspace>(arguments);
    if (name == "forget"_L1)
        return parseWorkspaceAlone<ForgetArrival>(arguments);
    if (name == "send"_L1)
        return parseSend(arguments);
    if (name == "ticket"_L1)
        return parseTicket(arguments);
    return wrongUse(
        u"how hearthd moves workspaces: export, import, list, forward, back, forget, send, ticket"_s);
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
      opened; of one that is being sent, that ends. Whoever opens it there after all makes a second one of it.

  hearthd move forget --data DIR --workspace NAME-OR-ID [--secret-key file|keychain|env]
      Deletes what has come of a workspace that is on its way here and does not arrive.
      Its old server keeps it, or opens it again. Of one that comes by several moves, ID
      is that of a move: `hearthd move list` shows it.

  hearthd move ticket --data DIR --address HOST:PORT [--secret-key file|keychain|env]
      Makes a link hearth://move/… that lets one workspace of another server in. Its move
      must begin within a day, and the server run again for it.
        --address HOST:PORT   by which the other server reaches this one; with --tls
                              CERT,KEY: HOST:PORT#FINGERPRINT, as `hearthd serve` says

  hearthd move send LINK --data DIR --workspace NAME-OR-ID
                      [--secret-key file|keychain|env]
      Sends the workspace to the server that made LINK, and waits until it is open there.
      Interrupted, it goes on with the next `hearthd serve`, or the same command.

)"_s;
}

} // namespace hearth::daemon
