// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/daemon/backup_command_line.h"
#include "app/daemon/log_output.h"
#include "app/daemon/move_command_line.h"
#include "app/server_key/server_key.h"
#include "core/base/result.h"
#include "localserver/doctor/checkup.h"
#include "localserver/server.h"

#include <QStringList>

#include <variant>

namespace hearth::daemon {

struct ShowHelp { };
struct ShowVersion { };

/// `hearthd serve`
struct Serve {
    QString dataDirectory;
    server::ListenConfig listen;
    std::optional<protocol::Registration> registration; ///< none: as it was
    std::optional<bool> knocking; ///< likewise
    QString scanner; ///< as ServerConfig::scanner
    app::KeyPlace secretKey = app::KeyPlace::File;
    LogFormat logFormat = LogFormat::Text;
    protocol::LogLevel logLevel = protocol::LogLevel::Info;
};

/// `hearthd import slack`
struct ImportSlack {
    QString file;
    QString dataDirectory;
    QString workspaceName;
    bool json = false;
};

/// `hearthd render`
struct Render { };

/// `hearthd audit verify`
struct VerifyAudit {
    QString dataDirectory;
};

/// `hearthd cleanup`
struct CleanUp {
    QString dataDirectory;
};

/// `hearthd doctor`
struct Doctor {
    QString dataDirectory;
    server::ListenConfig listen; ///< as `serve` would be told
    server::Mending mending = server::Mending::Never;
    bool json = false;
};

using Command = std::variant<ShowHelp, ShowVersion, Serve, ImportSlack, Render, VerifyAudit,
    CleanUp, Doctor, BackupCommand, MoveCommand>;

/// What was asked for. `arguments` without the program's name. Fails with `InvalidArgument` and a
/// sentence for the terminal.
Result<Command> parseCommandLine(const QStringList& arguments);

[[nodiscard]] QString helpText();

} // namespace hearth::daemon
