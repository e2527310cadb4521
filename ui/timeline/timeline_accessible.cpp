// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timeline_accessible.h"

#include "ui/timeline/timeline_view.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace hearth::ui {

namespace {

/// One message. Knows it by id, so that it stays the same thing when rows move. What can be done
/// with it is to press the options of its poll.
class MessageAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    MessageAccessible(TimelineView& view, const MessageId& id)
        : m_view(&view)
        , m_id(id)
    {
    }

    [[nodiscard]] bool isValid() const override { return row() >= 0; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override { }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_view->accessibleText(row()) : QString();
    }

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = m_view->messageRect(m_id);
        return { m_view->viewport()->mapToGlobal(place.topLeft()), place.size() };
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.readOnly = true;
        state.multiLine = true;
        if (!isValid())
            state.invalid = true;
        else {
            state.focused = m_view->hasFocus() && m_view->focusedMessage() == m_id;
            state.offscreen = !m_view->messageRect(m_id).intersects(m_view->viewport()->rect());
        }
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names;
        for (int option = 0; option < options(); ++option)
            names.append(TimelineView::tr("Vote: %1", "an option of a poll")
                    .arg(m_view->source()->row(row()).poll->options[option].text));
        return names;
    }

    void doAction(const QString& name) override
    {
        if (const auto option = static_cast<int>(actionNames().indexOf(name)); option >= 0)
            m_view->vote(m_id, option);
    }

    [[nodiscard]] QStringList keyBindingsForAction(const QString& name) const override
    {
        constexpr qsizetype digits = 9;
        const qsizetype option = actionNames().indexOf(name);
        return option >= 0 && option < digits ? QStringList { QString::number(option + 1) }
                                              : QStringList();
    }

private:
    [[nodiscard]] int options() const
    {
        return isValid() ? votableOptions(m_view->source()->row(row())) : 0;
    }

    [[nodiscard]] int row() const
    {
        return m_view && m_view->source() ? m_view->source()->indexOf(m_id) : -1;
    }

    QPointer<TimelineView> m_view;
    MessageId m_id;
};

class TimelineAccessible final : public QAccessibleWidget {
public:
    explicit TimelineAccessible(TimelineView& view)
        : QAccessibleWidget(&view, QAccessible::List)
    {
    }

    ~TimelineAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_known))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override
    {
        return view().source() ? view().source()->rowCount() : 0;
    }

    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        forgetGone();
        const MessageId id = view().source()->row(index).id;
        if (const auto known = m_known.constFind(id); known != m_known.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto* message = new MessageAccessible(view(), id);
        m_known.insert(id, QAccessible::registerAccessibleInterface(message));
        return message;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            const auto known = m_known.constFind(view().source()->row(i).id);
            if (known != m_known.constEnd() && QAccessible::accessibleInterface(*known) == wanted)
                return i;
        }
        return -1;
    }

    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            const QRect place = view().messageRect(view().source()->row(i).id);
            if (QRect(view().viewport()->mapToGlobal(place.topLeft()), place.size()).contains(x, y))
                return child(i);
        }
        return nullptr;
    }

    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        if (!view().hasFocus() || !view().source() || !view().focusedMessage())
            return QAccessibleWidget::focusChild();
        const int row = view().source()->indexOf(*view().focusedMessage());
        return row >= 0 ? child(row) : QAccessibleWidget::focusChild();
    }

private:
    [[nodiscard]] TimelineView& view() const { return *static_cast<TimelineView*>(object()); }

    /// Messages leave the window by the hundred; what is known of them must not pile up.
    void forgetGone() const
    {
        constexpr qsizetype plenty = 1000;
        if (m_known.size() < plenty)
            return;
        m_known.removeIf([this](const std::pair<const MessageId&, QAccessible::Id&>& entry) {
            if (view().source()->indexOf(entry.first) >= 0)
                return false;
            QAccessible::deleteAccessibleInterface(entry.second);
            return true;
        });
    }

    mutable QHash<MessageId, QAccessible::Id> m_known;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<TimelineView*>(object);
    return view ? new TimelineAccessible(*view) : nullptr;
}

} // namespace

void installTimelineAccessibility()
{
    static const bool once = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(once)
}

void reportFocusedMessage(TimelineView& view, int row)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

} // namespace hearth::ui
