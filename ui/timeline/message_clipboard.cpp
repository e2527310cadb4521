// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/message_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace hearth::ui {

void copyRich(const QString& text, const QString& html)
{
    auto* data = new QMimeData;
    data->setText(text);
    data->setHtml(html);
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace hearth::ui
