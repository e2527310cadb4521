// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/operation.h"

/// How the server is: what a look at it finds, its numbers for the *Server* dialog, its metrics and
/// how much it writes into its log. For the server's owner alone.
namespace hearth::protocol {

enum class CheckState {
    Ok,
    Warning, ///< works; something should be done about it
    Error, ///< does not work, or will not for long
};

/// What one check found. `message` and `nextStep` are English sentences for terminals and programs;
/// windows make their own of `problem` and `subject`. Nothing in it is about people.
struct Finding {
    QString check; ///< a stable word: dataDirectory, disk, permissions, lock, certificate, …
    CheckState state = CheckState::Ok;
    QString problem; ///< a stable word: lowSpace, expired, …; empty when all is well
    QString subject; ///< what it is about: a path, a port, a number of days; may be empty
    QString message;
    QString nextStep; ///< the one thing to do; empty when there is nothing to do
    bool repaired = false; ///< it was so, and has been put right by this look
    bool operator==(const Finding&) const = default;
};

/// A look at everything; the worst finding is its state.
struct Diagnosis {
    Timestamp at;
    CheckState state = CheckState::Ok;
    QList<Finding> findings;
    bool operator==(const Diagnosis&) const = default;
};

/// What a workspace takes of the disk, in bytes.
struct WorkspaceStorage {
    WorkspaceId workspaceId;
    QString name;
    qint64 databaseBytes = 0; ///< its log of what is about to be written included
    qint64 fileBytes = 0; ///< each content once
    bool operator==(const WorkspaceStorage&) const = default;
};

/// How much is written into the log: this and everything graver. In force until the process ends.
enum class LogLevel { Error, Warning, Info, Debug };

struct ServerState {
    QString version;
    Timestamp startedAt;
    Timestamp at; ///< when all this was so
    qint64 peopleOnline = 0; ///< each once, however many devices
    qint64 connections = 0;
    QList<qint64> messagesPerHour; ///< sent in the last 24 hours, the oldest hour first
    QList<WorkspaceStorage> storage; ///< the largest first
    qint64 freeBytes = 0; ///< of the disk that the data directory is on
    qint64 totalBytes = 0;
    std::optional<Timestamp> lastBackupAt;
    LogLevel logLevel = LogLevel::Info;
    QList<Finding> warnings; ///< what is not in order; empty: nothing
};

/// Server-wide log verbosity.
struct ServerLogLevel {
    LogLevel level = LogLevel::Info;
};

/// In the text format of Prometheus, version 0.0.4.
struct MetricsText {
    QString text;
};

/// Looks at everything anew, which may take seconds with large databases.
inline constexpr Operation<Nothing, Diagnosis> serverDiagnose { "server.diagnose", Scope::Server,
    Effect::Read, Caller::SignedIn };
/// Cheap: may be asked every few seconds. What costs more is at most a minute old.
inline constexpr Operation<Nothing, ServerState> serverState { "server.state", Scope::Server,
    Effect::Read, Caller::SignedIn };
inline constexpr Operation<ServerLogLevel, ServerLogLevel> serverSetLogLevel { "server.setLogLevel",
    Scope::Server, Effect::Write, Caller::SignedIn };
/// API tokens of the server's owner with the scope `metrics:read` may do this too.
inline constexpr Operation<Nothing, MetricsText> metricsRead { "metrics.read", Scope::Server,
    Effect::Read, Caller::SignedIn };

inline constexpr std::tuple serverStateOperations { serverDiagnose, serverState, serverSetLogLevel,
    metricsRead };

} // namespace hearth::protocol

namespace hearth {

template <>
struct EnumNames<protocol::CheckState> {
    using E = protocol::CheckState;
    static constexpr std::array names { EnumName { E::Ok, "ok" },
        EnumName { E::Warning, "warning" }, EnumName { E::Error, "error" } };
};
template <>
struct EnumNames<protocol::LogLevel> {
    using E = protocol::LogLevel;
    static constexpr std::array names { EnumName { E::Error, "error" },
        EnumName { E::Warning, "warning" }, EnumName { E::Info, "info" },
        EnumName { E::Debug, "debug" } };
};
template <>
struct Descriptor<protocol::Finding> {
    using T = protocol::Finding;
    static constexpr std::tuple fields { field("check", &T::check), field("state", &T::state),
        field("problem", &T::problem), field("subject", &T::subject), field("message", &T::message),
        field("nextStep", &T::nextStep), field("repaired", &T::repaired) };
};
template <>
struct Descriptor<protocol::Diagnosis> {
    using T = protocol::Diagnosis;
    static constexpr std::tuple fields { field("at", &T::at), field("state", &T::state),
        field("findings", &T::findings) };
};
template <>
struct Descriptor<protocol::WorkspaceStorage> {
    using T = protocol::WorkspaceStorage;
    static constexpr std::tuple fields { field("workspaceId", &T::workspaceId),
        field("name", &T::name), field("databaseBytes", &T::databaseBytes),
        field("fileBytes", &T::fileBytes) };
};
template <>
struct Descriptor<protocol::ServerState> {
    using T = protocol::ServerState;
    static constexpr std::tuple fields { field("version", &T::version),
        field("startedAt", &T::startedAt), field("at", &T::at),
        field("peopleOnline", &T::peopleOnline), field("connections", &T::connections),
        field("messagesPerHour", &T::messagesPerHour), field("storage", &T::storage),
        field("freeBytes", &T::freeBytes), field("totalBytes", &T::totalBytes),
        field("lastBackupAt", &T::lastBackupAt), field("logLevel", &T::logLevel),
        field("warnings", &T::warnings) };
};
template <>
struct Descriptor<protocol::ServerLogLevel> {
    static constexpr std::tuple fields { field("level", &protocol::ServerLogLevel::level) };
};
template <>
struct Descriptor<protocol::MetricsText> {
    static constexpr std::tuple fields { field("text", &protocol::MetricsText::text) };
};

} // namespace hearth
