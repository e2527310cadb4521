// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace hearth::ui {

/// What a row of the planned things says.
struct PlannedCard {
    QString head; ///< what or where it is
    QString when;
    QString text; ///< up to three lines; may be empty
    QString note; ///< a quieter line below it, or what went wrong
    enum class State {
        Waiting,
        Due, ///< its time has come
        Refused, ///< it could not be done when its time came, or was not accepted
        Unsent ///< the server does not know of it, or of its last change
    };
    State state = State::Waiting;

    /// All of it as one sentence after the other.
    [[nodiscard]] QString spoken() const;
};

/// Paints rows of messages to be sent later and of reminders. Window's thread.
class PlannedDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// `card` says what stands in a row, and outlives the delegate with what it holds.
    PlannedDelegate(std::function<PlannedCard(int row)> card, QObject* owner);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const std::function<PlannedCard(int row)> m_card;
};

} // namespace hearth::ui
