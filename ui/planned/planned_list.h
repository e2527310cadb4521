// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/planned/planned_delegate.h"

#include <QIdentityProxyModel>
#include <QPointer>
#include <QWidget>

class QListView;
class QMenu;

namespace hearth::ui {

class Button;
class EmptyState;
class FlowLayout;

/// What a list of planned things is called and says when there is none.
struct PlannedListTexts {
    QString objectName;
    QString name;
    QString empty;
    QString hint;
};

/// A list of planned things, what can be done with the chosen one below it, and the same in its
/// menu and by keys: Enter, Del, Esc. Window's thread.
class PlannedList : public QWidget {
    Q_OBJECT

public:
    PlannedList(const PlannedListTexts& texts, QWidget* parent);
    ~PlannedList() override;

    /// The row that is chosen; -1: none.
    [[nodiscard]] int current() const;
    void setCurrent(int row);

Q_SIGNALS:
    void closeRequested();
    /// The last row went while the keyboard was here.
    void emptied();

protected:
    /// Null: nothing to show. It outlives its being shown.
    void setModel(QAbstractItemModel* model);
    /// What can be done with what is chosen, in this order. `menu` fills the button's menu each
    /// time that it opens; a button without one calls `work`.
    Button* addWork(const QString& objectName, const QString& text, std::function<void()> work);
    Button* addMenu(
        const QString& objectName, const QString& text, std::function<void(QMenu&)> fill);

    [[nodiscard]] virtual PlannedCard card(int row) const = 0;
    virtual void activate() = 0; ///< Enter, or a double click
    virtual void remove() = 0; ///< Del
    virtual void refreshActions() { } ///< another row is chosen, or it has changed

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// The rows say all that is painted to whoever cannot see it.
    class SpokenRows final : public QIdentityProxyModel {
    public:
        explicit SpokenRows(const PlannedList& list)
            : m_list(list)
        {
        }
        [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    private:
        const PlannedList& m_list;
    };

    struct Action {
        QPointer<Button> button;
        std::function<void()> work;
        std::function<void(QMenu&)> fill;
    };

    Button* add(const QString& objectName, const QString& text, Action action);
    void refresh();
    void keepChosen(const QModelIndex& parent, int first, int last);
    void chooseAgain(const QModelIndex& parent, int first, int last);
    void showMenu(const QPoint& position);

    SpokenRows m_spoken { *this };
    QListView* m_list;
    QWidget* m_actionsBar;
    FlowLayout* m_flow;
    EmptyState* m_empty;
    QList<Action> m_actions;
    QVariant m_moving; ///< the id of the chosen row while it is at no place
};

} // namespace hearth::ui
