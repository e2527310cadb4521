// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/link_opener.h"

#include "ui/shell/confirm.h"

#include <QDesktopServices>
#include <QRegularExpression>

namespace hearth::ui {

using namespace Qt::StringLiterals;

bool LinkOpener::mayOpen(const QUrl& target)
{
    static const QStringList schemes { u"http"_s, u"https"_s, u"mailto"_s, u"tel"_s };
    return target.isValid() && schemes.contains(target.scheme().toLower());
}

bool LinkOpener::isMisleading(const QString& shown, const QUrl& target)
{
    static const QRegularExpression address(
        u"^(?:[a-z][a-z0-9+.-]*://)?([^\\s/@:]+\\.[^\\s/@:]{2,})(?:[:/?#].*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = address.match(shown.trimmed());
    if (!match.hasMatch())
        return false; // words, not an address: the target is in the tool tip
    const QString expected = QUrl(u"https://"_s + match.captured(1)).host();
    const auto bare = [](QString host) { return host.startsWith(u"www."_s) ? host.mid(4) : host; };
    return !expected.isEmpty() && bare(expected) != bare(target.host());
}

void LinkOpener::open(QWidget* parent, const QString& shown, const QString& target)
{
    const QUrl url(target, QUrl::StrictMode);
    if (!mayOpen(url)) {
        confirm(parent,
            { .title = tr("This link is not opened"),
                .text = tr("It leads to %1, which is neither a web page nor an address for e-mail "
                           "or telephone.")
                    .arg(target),
                .verb = tr("Close") },
            [] { });
        return;
    }
    if (!isMisleading(shown, url)) {
        QDesktopServices::openUrl(url);
        return;
    }
    confirm(parent,
        { .title = tr("This link leads elsewhere"),
            .text = tr("It reads “%1”, but it leads to %2.").arg(shown, url.toDisplayString()),
            .verb = tr("Open %1").arg(url.host()) },
        [url] { QDesktopServices::openUrl(url); });
}

} // namespace hearth::ui
