// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QUrl>

namespace hearth::server {

/// Which links are followed at all. An export names addresses, and whoever made it up could name
/// any: only the service it claims to come from is asked, or the importing computer would fetch
/// from networks that only it can reach.
struct FetchRules {
    QString scheme = QStringLiteral("https");
    QStringList domains { QStringLiteral("slack.com"), QStringLiteral("slack-files.com") };
    qint64 longest = 1024LL * 1024 * 1024; ///< bytes of one file

    [[nodiscard]] bool allow(const QUrl& url) const;
};

} // namespace hearth::server
