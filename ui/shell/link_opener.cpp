// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/link_opener.h"

#include "ui/shell/confirm.h"

#include <QDesktopServices>

namespace hearth::ui {

using namespace Qt::StringLiterals;

bool LinkOpener::mayOpen(const QUrl& target)
{
    static const QStringList schemes { u"http"_s, u"https"_s, u"mailto"_s, u"tel"_s };
    return target.isValid() && schemes.contains(target.scheme().toLower());
}

namespace {

/// What the reader saw of the link whose true target had to be added behind its text.
QString misleadingText(const QList<text::Span>& spans, const QUrl& target)
{
    QString shown;
    for (const text::Span& span : spans) {
        if (!(span.style & text::Span::Link) || QUrl(span.target) != target) {
            shown.clear();
        } else if (!(span.style & text::Span::Added)) {
            shown += span.text;
        } else if (!shown.isEmpty()) {
            return shown;
        }
    }
    return {};
}

} // namespace

QString LinkOpener::misleadingText(const text::Document& document, const QUrl& target)
{
    for (const text::Block& block : document.blocks) {
        if (const QString shown = ui::misleadingText(block.spans, target); !shown.isEmpty())
            return shown;
        for (const auto& row : block.rows) {
            for (const QList<text::Span>& cell : row) {
                if (const QString shown = ui::misleadingText(cell, target); !shown.isEmpty())
                    return shown;
            }
        }
    }
    return {};
}

void LinkOpener::open(QWidget* parent, const QString& misleading, const QString& target)
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
    if (misleading.isEmpty()) {
        QDesktopServices::openUrl(url);
        return;
    }
    confirm(parent,
        { .title = tr("This link leads elsewhere"),
            .text = tr("It reads “%1”, but it leads to %2.").arg(misleading, url.toDisplayString()),
            .verb = tr("Open %1").arg(url.host()) },
        [url] { QDesktopServices::openUrl(url); });
}

} // namespace hearth::ui
