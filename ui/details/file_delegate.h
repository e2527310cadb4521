// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace hearth {
class Clock;
}

namespace hearth::ui {

class FileFetcher;

/// Paints a row of a FileListModel: icon, name, and below its size or how far it has come, from
/// whom, where and when.
class FileDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Both outlive it.
    FileDelegate(const Clock& clock, const FileFetcher& fetcher, QObject* owner);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Clock& m_clock;
    const FileFetcher& m_fetcher;
};

} // namespace hearth::ui
