// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/join_link.h"
#include "core/protocol/link.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace hearth::client {

/// A link to a server that may have moved: it asks at the place where the server was last, and,
/// where nobody answers there within a second or somebody else does, at all other known places at
/// once (in the manner of RFC 8305). The first that proves the fingerprint is it and is asked first
/// from then on; the others are left. A stranger at one place is no alarm where the server is found
/// at another one; where it is found nowhere, the link closes with what was wrong at the first
/// place. The places' links check the fingerprint; all places have the same one. Thread: as Link
/// says.
class FindingLink final : public QObject, public protocol::Link {
    Q_OBJECT

public:
    using Factory = std::function<std::unique_ptr<protocol::Link>(const protocol::ServerAddress&)>;

    static constexpr std::size_t maxPlaces = 8; ///< known at a time
    static constexpr std::chrono::milliseconds patience { 1'000 }; ///< with the first place alone

    /// `others`: the likeliest first; those with another fingerprint are left out.
    FindingLink(Factory makeLink, const protocol::ServerAddress& address,
        const QList<protocol::ServerAddress>& others);
    ~FindingLink() override;

    /// Where it was last, or is.
    [[nodiscard]] const protocol::ServerAddress& address() const;
    /// It may be there too; asked at once while it is looked for. Whether that is news: a place
    /// that was not known, or one where it was not found the last time. Not from within a callback.
    bool alsoAt(const QList<protocol::ServerAddress>& places);

    void open(Handlers handlers) override;
    void send(const QByteArray& text) override;
    void close() override;

Q_SIGNALS:
    /// Opened at another place than the last time; comes before `opened`.
    void moved(const hearth::protocol::ServerAddress& address);

private:
    enum class State { Closed, Asked, Failed, Chosen };
    struct Place {
        protocol::ServerAddress address;
        std::unique_ptr<protocol::Link> link; ///< made when it is asked for the first time
        State state = State::Closed;
    };

    bool add(const protocol::ServerAddress& address);
    bool retry(const protocol::ServerAddress& address);
    void makeRoom();
    void ask(Place& place);
    void askEverywhere();
    void choose(Place& place);
    void placeClosed(Place& place, const Error& reason);
    [[nodiscard]] bool isLooking() const;

    Factory m_makeLink;
    std::vector<std::unique_ptr<Place>> m_places; ///< the first is asked first; never empty
    Handlers m_handlers;
    std::optional<Error> m_reason; ///< what was wrong at the first place
    QTimer m_patience { this };
    bool m_open = false; ///< between `open` and its end
    bool m_everywhere = false;
};

} // namespace hearth::client
