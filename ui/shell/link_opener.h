// SPDX-License-Identifier: Apache-2.0
#pragma once

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
    /// Whether a reader of `shown` would expect another place than `target`: the shown text names a
    /// host of its own.
    [[nodiscard]] static bool isMisleading(const QString& shown, const QUrl& target);
    static void open(QWidget* parent, const QString& shown, const QString& target);
};

} // namespace hearth::ui
