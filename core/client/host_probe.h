// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/join_link.h"

#include <QHash>
#include <QObject>

#include <chrono>

namespace hearth::client {

/// Whether hosts that were found can be reached from here: a network may tell devices of each other
/// and let no word through between them. Opens a connection and says nothing over it. Belongs to
/// one thread, which needs an event loop.
class HostProbe final : public QObject {
    Q_OBJECT

public:
    /// `patience`: who has not answered by then is out of reach.
    explicit HostProbe(
        std::chrono::milliseconds patience = std::chrono::seconds(3), QObject* owner = nullptr);

    /// Once for each address, and again where nobody answered.
    void look(const protocol::ServerAddress& host);
    /// Nobody answered there, not even with a refusal; false while it is not known.
    [[nodiscard]] bool isOutOfReach(const protocol::ServerAddress& host) const;

Q_SIGNALS:
    void changed();

private:
    enum class Reach { Asking, Answers, Silent };

    void note(const QString& authority, Reach reach);

    const std::chrono::milliseconds m_patience;
    QHash<QString, Reach> m_known; ///< by authority
};

} // namespace hearth::client
