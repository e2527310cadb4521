// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/workspace_session.h"

#include <QObject>
#include <QTimer>

namespace hearth::models {

/// Where somebody writes: a room, or a thread in it.
struct TypingPlace {
    RoomId room;
    std::optional<MessageId> parent;
    bool operator==(const TypingPlace&) const = default;
};

/// Who is typing where, as far as this workspace's server tells; and tells for this device.
/// Window's thread.
class TypingBook : public QObject {
    Q_OBJECT

public:
    /// Typing that nothing more is heard of has ended then.
    static constexpr std::chrono::milliseconds lasting = std::chrono::seconds(6);
    /// How often it is said while somebody types on.
    static constexpr std::chrono::milliseconds pause = std::chrono::seconds(3);

    /// The session outlives the book.
    explicit TypingBook(replica::WorkspaceSession& session, QObject* owner = nullptr);

    /// In the order in which they began; oneself is not among them.
    [[nodiscard]] QList<MemberId> typing(const TypingPlace& place) const;
    /// The person has typed something there.
    void typed(const TypingPlace& place);
    /// What was typed there was sent or is gone: the next key is news again.
    void finished(const TypingPlace& place);

Q_SIGNALS:
    void changed();

private:
    struct Entry {
        MemberId member;
        TypingPlace place;
        std::chrono::microseconds until {}; ///< of `Clock::steady`
    };
    void hear(const Typing& typing);
    void endFor(const Message& message);
    void expire();
    void watchNext();

    replica::WorkspaceSession& m_session;
    QList<Entry> m_entries;
    std::optional<TypingPlace> m_saidPlace;
    std::chrono::microseconds m_saidAt {};
    QTimer m_next { this };
};

} // namespace hearth::models
