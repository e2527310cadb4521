// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/server_key/server_key.h"
#include "core/base/result.h"
#include "core/protocol/join_link.h"

#include <QStringList>

#include <variant>

namespace hearth::daemon {

/// Of a server that does not run meanwhile.
struct StoppedServer {
    QString dataDirectory;
    app::KeyPlace secretKey = app::KeyPlace::File;
};

/// `hearthd move export`
struct ExportWorkspace {
    StoppedServer server;
    QString workspace; ///< its name or id; likewise below
    QString file; ///< that is not there
    QString passphraseFile;
};

/// `hearthd move import`
struct ImportWorkspace {
    StoppedServer server;
    QString file;
    QString passphraseFile;
};

/// `hearthd move list`
struct ListMoves {
    StoppedServer server;
    bool json = false;
};

/// `hearthd move forward`
struct ForwardWorkspace {
    StoppedServer server;
    QString workspace;
    QString link; ///< `hearth://moved/…`
};

/// `hearthd move back`
struct TakeBackWorkspace {
    StoppedServer server;
    QString workspace;
};

/// `hearthd move forget`
struct ForgetArrival {
    StoppedServer server;
    QString workspace; ///< or the id of the move that it comes by
};

/// `hearthd move send`
struct SendWorkspace {
    StoppedServer server;
    QString workspace;
    QString link; ///< `hearth://move/…`
};

/// `hearthd move ticket`
struct MakeTicket {
    StoppedServer server;
    protocol::ServerAddress address; ///< by which the other server reaches it; without a
                                     ///< fingerprint: that of the self-made certificate
};

using MoveCommand = std::variant<ExportWorkspace, ImportWorkspace, ListMoves, ForwardWorkspace,
    TakeBackWorkspace, ForgetArrival, SendWorkspace, MakeTicket>;

/// As parseCommandLine; `arguments` behind the word `move`.
Result<MoveCommand> parseMoveCommand(const QStringList& arguments);
[[nodiscard]] QString moveHelp();

} // namespace hearth::daemon
