// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/dns/txt_resolver.h"
#include "localserver/services/auto_join.h"
#include "localserver/store/workspace_readers.h"

#include <QObject>
#include <QTimer>

namespace hearth::server {

/// What domains need without anybody calling: letting people in, and looking at the records of
/// proven ones again once a day. Thread of the server's owner; the parts outlive it.
class DomainRounds final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        AutoJoin& autoJoin;
        AccountService& accounts;
        WorkspaceLanes& lanes;
        WorkspaceReaders& readers;
        TxtResolver& resolver;
        const Clock& clock;
        std::function<Future<void>(WorkspaceId)> refreshDirectory;
    };
    explicit DomainRounds(Parts parts);

    /// Somebody may be waiting to be let in.
    void lookForArrivals();

private:
    void round();
    void admitSome(const std::optional<UserId>& after);
    void recheckSome();
    void recheck(const WorkspaceId& workspace, DomainId domain);

    Parts m_parts;
    QTimer m_timer { this };
    bool m_admits = false; ///< an answer is on its way …
    bool m_again = false; ///< … and somebody has come since
    int m_rechecks = 0; ///< answers that are on their way
};

} // namespace hearth::server
