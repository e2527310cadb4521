// SPDX-License-Identifier: Apache-2.0
#include "ui/planned/when_dialog.h"

#include "core/domain/planned.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/time_text.h"

#include <QAccessible>
#include <QDateEdit>
#include <QTimeEdit>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int hour = 60 * 60; // seconds

QDateTime nextFullHour(const QDateTime& now)
{
    const QDateTime later = now.addSecs(hour);
    return { later.date(), QTime(later.time().hour(), 0) };
}

} // namespace

WhenDialog::WhenDialog(
    const QString& title, const QString& verb, const Clock& clock, QWidget* parent)
    : Sheet(title, {}, parent)
    , m_clock(clock)
    , m_date(new QDateEdit(this))
    , m_time(new QTimeEdit(this))
    , m_note(new Label({}, TextRole::Muted, this))
{
    m_date->setObjectName(u"whenDate"_s);
    m_time->setObjectName(u"whenTime"_s);
    m_note->setObjectName(u"whenNote"_s);
    m_date->setAccessibleName(tr("Day"));
    m_time->setAccessibleName(tr("Time"));
    m_date->setCalendarPopup(true);
    // What lies outside is said to be so rather than quietly made to fit.
    m_note->setWordWrap(true);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(metrics::gap);
    const auto add = [&](const QString& name, QWidget* field) {
        auto* column = new QVBoxLayout;
        column->setSpacing(metrics::grid);
        auto* label = new Label(name, TextRole::Strong, this);
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field);
        fields->addLayout(column, 1);
    };
    add(tr("Day"), m_date);
    add(tr("Time"), m_time);
    body().addLayout(fields);
    body().addWidget(m_note);
    addCloseButton(tr("Cancel"));
    Button* take = addButton(verb, ButtonKind::Primary);
    take->setObjectName(u"takeMoment"_s);
    connect(take, &QPushButton::clicked, this, &WhenDialog::take);
    connect(m_date, &QDateEdit::dateChanged, this, &WhenDialog::refresh);
    connect(m_time, &QTimeEdit::timeChanged, this, &WhenDialog::refresh);
    const QDateTime first = nextFullHour(m_clock.now().toDateTime());
    m_date->setDate(first.date());
    m_time->setTime(first.time());
    m_date->setFocus();
    refresh();
}

void WhenDialog::setMoment(Timestamp moment)
{
    const QDateTime shown = moment.toDateTime();
    m_date->setDate(shown.date());
    m_time->setTime(QTime(shown.time().hour(), shown.time().minute()));
}

QDateTime WhenDialog::moment() const { return { m_date->date(), m_time->time() }; }

QString WhenDialog::problem() const
{
    const QDateTime now = m_clock.now().toDateTime();
    if (moment() <= now)
        return tr("This is in the past. Choose a later time.");
    if (moment() > now.addDays(limits::plannedDays))
        return tr("At most %n days ahead can be planned.", nullptr, limits::plannedDays);
    return {};
}

void WhenDialog::refresh()
{
    const QString wrong = problem();
    m_note->setRole(wrong.isEmpty() ? TextRole::Muted : TextRole::Error);
    // The long form names the time zone.
    m_note->setText(
        wrong.isEmpty() ? TimeText::full({ moment().toMSecsSinceEpoch() * 1000 }) : wrong);
    m_date->setAccessibleDescription(wrong);
    m_time->setAccessibleDescription(wrong);
}

void WhenDialog::take()
{
    refresh(); // a minute may have gone by
    if (const QString wrong = problem(); !wrong.isEmpty()) {
        m_date->setFocus();
        QAccessibleAnnouncementEvent event(m_note, wrong);
        QAccessible::updateAccessibility(&event);
        return;
    }
    const Timestamp when { moment().toMSecsSinceEpoch() * 1000 };
    accept();
    Q_EMIT chosen(when);
}

} // namespace hearth::ui
