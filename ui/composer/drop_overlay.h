// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>

class QMimeData;

namespace hearth::ui {

/// Lies over a pane while files are dragged across it, and says what dropping them does. Window's
/// thread.
class DropOverlay final : public QWidget {
    Q_OBJECT

public:
    /// Over all of `pane`, with what is in it now: its `inside` takes drops by itself otherwise.
    /// `takes`: whether there is a use for what is dragged.
    using Takes = std::function<bool(const QMimeData& data)>;
    DropOverlay(QWidget& pane, QWidget& inside, Takes takes);

    /// "Drop to attach to #release"
    void setText(const QString& text);

Q_SIGNALS:
    void dropped(const QMimeData* data);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool enter(QDragEnterEvent& event);

    QWidget& m_pane;
    Takes m_takes;
    QString m_text;
};

} // namespace hearth::ui
