// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/domain/ids.h"

/// What a test and its clients say to each other: a line of JSON each, over standard input and
/// output.
namespace hearth::test {

/// An operation on a message, with the text as it was written.
struct Words {
    QString operation;
    MessageId id;
    RoomId room;
    QString body;
};

/// An entry that the server refused and that waits for a decision.
struct Refusal {
    QString key;
    QString operation;
    QString id;
    QString body;
    QString code;
};

/// Where the session stands, as a person could see it.
struct Standing {
    bool online = false;
    bool caughtUp = false;
    qint64 connections = 0; ///< how often it came online in this run
    qint64 roomsFilled = 0;
    qint64 roomsTotal = 0;
    qint64 waiting = 0;
    qint64 failed = 0;
    QString reason; ///< why it is not online
    QString ended;
    QString storage; ///< what is wrong with this device's disk: its kind (`full`, …) and sentence
    QString serverDisk; ///< what is wrong with the server's: `diskFull`, …

    bool operator==(const Standing&) const = default;
    /// Everything written has arrived, everything there is has been fetched.
    [[nodiscard]] bool isAtRest() const
    {
        return online && caughtUp && roomsFilled == roomsTotal && roomsTotal > 0 && waiting == 0
            && failed == 0 && storage.isEmpty() && ended.isEmpty();
    }
};

/// How far a file has come, on its way to the server or from it.
struct Progress {
    qint64 done = 0;
    qint64 total = 0;
};

struct Said {
    std::optional<Words> wrote; ///< about to be put into the outbox
    std::optional<Words> durable; ///< it stands in the outbox's file
    std::optional<MessageId> settled; ///< nothing about this message is in the outbox any more
    std::optional<Refusal> refused;
    std::optional<Standing> standing;
    std::optional<QString> unopened; ///< the workspace cannot be written to: as `Standing::storage`
    std::optional<Progress> moved;
    std::optional<QString> fetched; ///< where the file lies that was asked for
};

/// Writes by itself until told to rest.
struct LoadOrder {
    qint64 seed = 0;
    QString name; ///< what its texts begin with; another one in each run
};

/// A file of the disk, to be sent in a message that says its name.
struct Parcel {
    RoomId room;
    QString path;
};

struct Told {
    std::optional<Words> write; ///< the room is only needed for a new message
    std::optional<QString> retry; ///< a refused entry's key
    std::optional<LoadOrder> load;
    std::optional<bool> rest;
    std::optional<Parcel> share;
    std::optional<RoomId> fetch; ///< the file of that room's newest message
};

} // namespace hearth::test

namespace hearth {

template <>
struct Descriptor<test::Words> {
    using T = test::Words;
    static constexpr std::tuple fields { field("operation", &T::operation), field("id", &T::id),
        field("room", &T::room), field("body", &T::body) };
};
template <>
struct Descriptor<test::Refusal> {
    using T = test::Refusal;
    static constexpr std::tuple fields { field("key", &T::key), field("operation", &T::operation),
        field("id", &T::id), field("body", &T::body), field("code", &T::code) };
};
template <>
struct Descriptor<test::Standing> {
    using T = test::Standing;
    static constexpr std::tuple fields { field("online", &T::online),
        field("caughtUp", &T::caughtUp), field("connections", &T::connections),
        field("roomsFilled", &T::roomsFilled), field("roomsTotal", &T::roomsTotal),
        field("waiting", &T::waiting), field("failed", &T::failed), field("reason", &T::reason),
        field("ended", &T::ended), field("storage", &T::storage),
        field("serverDisk", &T::serverDisk) };
};
template <>
struct Descriptor<test::Progress> {
    using T = test::Progress;
    static constexpr std::tuple fields { field("done", &T::done), field("total", &T::total) };
};
template <>
struct Descriptor<test::Said> {
    using T = test::Said;
    static constexpr std::tuple fields { field("wrote", &T::wrote), field("durable", &T::durable),
        field("settled", &T::settled), field("refused", &T::refused),
        field("standing", &T::standing), field("unopened", &T::unopened), field("moved", &T::moved),
        field("fetched", &T::fetched) };
};
template <>
struct Descriptor<test::LoadOrder> {
    using T = test::LoadOrder;
    static constexpr std::tuple fields { field("seed", &T::seed), field("name", &T::name) };
};
template <>
struct Descriptor<test::Parcel> {
    using T = test::Parcel;
    static constexpr std::tuple fields { field("room", &T::room), field("path", &T::path) };
};
template <>
struct Descriptor<test::Told> {
    using T = test::Told;
    static constexpr std::tuple fields { field("write", &T::write), field("retry", &T::retry),
        field("load", &T::load), field("rest", &T::rest), field("share", &T::share),
        field("fetch", &T::fetch) };
};

} // namespace hearth
