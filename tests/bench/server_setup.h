// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/domain/ids.h"

namespace hearth::bench {

/// Somebody with an account on the bench's server.
struct Person {
    UserId userId;
    QString accessToken;
    QString refreshToken;
};

/// What the server's process prints once it listens: all that its clients need to know.
struct ServerSetup {
    qint64 port = 0;
    QString fingerprint; ///< empty without TLS
    qint64 listeningSince = 0; ///< `monotonicMicros`, which is one clock for all processes
    double cpuSeconds = 0; ///< what the process had used by then
    WorkspaceId workspace;
    RoomId room; ///< one that everybody sees
    QString joinCode;
    QString deviceCode; ///< signs another device of the last of `people` in, once
    QString cursor; ///< where a copy made now would stand
    qint64 lastSeq = 0; ///< number of the last event
    qint64 imported = 0; ///< messages taken from the export
    QList<Person> people; ///< signed up for this run; the owner is the first
};

} // namespace hearth::bench

template <>
struct hearth::Descriptor<hearth::bench::Person> {
    using T = hearth::bench::Person;
    static constexpr std::tuple fields { field("userId", &T::userId),
        field("accessToken", &T::accessToken), field("refreshToken", &T::refreshToken) };
};

template <>
struct hearth::Descriptor<hearth::bench::ServerSetup> {
    using T = hearth::bench::ServerSetup;
    static constexpr std::tuple fields { field("port", &T::port),
        field("fingerprint", &T::fingerprint), field("listeningSince", &T::listeningSince),
        field("cpuSeconds", &T::cpuSeconds), field("workspace", &T::workspace),
        field("room", &T::room), field("joinCode", &T::joinCode),
        field("deviceCode", &T::deviceCode), field("cursor", &T::cursor),
        field("lastSeq", &T::lastSeq), field("imported", &T::imported),
        field("people", &T::people) };
};
