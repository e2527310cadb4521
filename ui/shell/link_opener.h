// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/document.h"

#include <QCoreApplication>
#include <QUrl>

class QWidget;

namespace hearth::ui {

/// Opens what a message links to, outside of Hearth. A text that pretends to lead elsewhere is
/// shown with its true target first. Window's thread.
class LinkOpener {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::LinkOpener)

public:
    /// Web addresses, e-mail and telephone; everything else could start programs and is not opened.
    [[nodiscard]] static bool mayOpen(const QUrl& target);
    /// What `document` shows of a link to `target` that pretends to lead elsewhere; empty: it holds
    /// none. Which link misleads was decided when the document was made (text::isMisleading).
    [[nodiscard]] static QString misleadingText(const text::Document& document, const QUrl& target);
    /// Asks first where `misleading` is not empty: what the reader saw.
    static void open(QWidget* parent, const QString& misleading, const QString& target);
};

} // namespace hearth::ui
