// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QMimeData;

namespace hearth::ui {

/// The paths of the files of this device that are dragged or were copied; empty when anything else
/// is among them.
[[nodiscard]] QStringList filesIn(const QMimeData& data);
/// A picture without a file, as of the screen. What comes with words is text.
[[nodiscard]] bool isPicture(const QMimeData& data);
[[nodiscard]] bool isAttachable(const QMimeData& data);

} // namespace hearth::ui
