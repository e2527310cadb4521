// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/attachable.h"

#include <QMimeData>
#include <QUrl>

namespace hearth::ui {

QStringList filesIn(const QMimeData& data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls) {
        if (!url.isLocalFile())
            return {};
        paths.append(url.toLocalFile());
    }
    return paths;
}

bool isPicture(const QMimeData& data) { return data.hasImage() && !data.hasText(); }

bool isAttachable(const QMimeData& data) { return isPicture(data) || !filesIn(data).isEmpty(); }

} // namespace hearth::ui
