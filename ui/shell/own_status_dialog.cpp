// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/own_status_dialog.h"

#include "core/text/emoji.h"
#include "ui/emoji/emoji_picker.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLocale>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestEmoji = 64; // limits of MemberStatus
constexpr int longestText = 100; // limits::statusText
constexpr int halfHour = 30 * 60; // seconds
constexpr int hour = 60 * 60;

QDateTime endOf(const QDate& day) { return day.addDays(1).startOfDay(); }

QDate lastDayOfWeek(const QDate& day)
{
    const int first = QLocale().firstDayOfWeek();
    const int gone = (day.dayOfWeek() - first + 7) % 7;
    return day.addDays(6 - gone);
}

/// `:palm_tree:` as people type it becomes the character.
QString emojiFrom(const QString& typed)
{
    const QString name = typed.trimmed();
    if (name.size() < 3 || !name.startsWith(u':') || !name.endsWith(u':'))
        return name;
    const QString found = text::emojiFromShortCode(QStringView(name).sliced(1, name.size() - 2));
    return found.isEmpty() ? name : found;
}

} // namespace

std::optional<Timestamp> clearingMoment(ClearAfter choice, const QDateTime& now, const QDate& date)
{
    const auto moment = [](const QDateTime& when) {
        return Timestamp { when.toMSecsSinceEpoch() * 1000 };
    };
    switch (choice) {
    case ClearAfter::HalfHour:
        return moment(now.addSecs(halfHour));
    case ClearAfter::Hour:
        return moment(now.addSecs(hour));
    case ClearAfter::FourHours:
        return moment(now.addSecs(4 * hour));
    case ClearAfter::Today:
        return moment(endOf(now.date()));
    case ClearAfter::ThisWeek:
        return moment(endOf(lastDayOfWeek(now.date())));
    case ClearAfter::Date:
        return moment(endOf(date));
    case ClearAfter::Never:
    case ClearAfter::AsItIs:
        break;
    }
    return std::nullopt;
}

OwnStatusDialog::OwnStatusDialog(
    models::WorkspaceContext& workspace, EmojiHistory& emoji, QWidget* parent)
    : Sheet(tr("Your status"), tr("Others see it beside your name."), parent)
    , m_workspace(workspace)
    , m_history(emoji)
    , m_emoji(new TextField(tr("Emoji"), tr("One emoji, or its name like :palm_tree:."), this))
    , m_text(new TextField(tr("What is going on"), {}, this))
    , m_quiet(new QCheckBox(tr("Do not disturb"), this))
    , m_clear(new QComboBox(this))
    , m_date(new QDateEdit(this))
{
    m_emoji->setObjectName(u"emoji"_s);
    m_text->setObjectName(u"text"_s);
    m_quiet->setObjectName(u"quiet"_s);
    m_clear->setObjectName(u"clear"_s);
    m_date->setObjectName(u"date"_s);
    m_emoji->edit().setMaxLength(longestEmoji);
    m_text->edit().setMaxLength(longestText);
    m_clear->setAccessibleName(tr("Clear after"));
    m_date->setAccessibleName(tr("The last day"));
    m_date->setCalendarPopup(true);
    const QDate today = m_workspace.session().clock().now().toDateTime().date();
    m_date->setMinimumDate(today);
    m_date->setDate(today);
    auto* pick = new IconButton(IconName::Emoji, tr("Choose an emoji"), this);
    pick->setObjectName(u"pickEmoji"_s);
    m_emoji->setCompanion(pick);
    connect(pick, &QToolButton::clicked, this, [this, pick] { pickEmoji(*pick); });
    connect(&m_emoji->edit(), &QLineEdit::editingFinished, this, &OwnStatusDialog::checkEmoji);
    body().addWidget(m_emoji);
    body().addWidget(m_text);
    body().addWidget(m_quiet);
    body().addWidget(new Label(tr("Clear after"), TextRole::Strong, this));
    body().addWidget(m_clear);
    body().addWidget(m_date);
    fill(m_workspace.statusOf(m_workspace.directory().self()));
    connect(m_clear, &QComboBox::currentIndexChanged, this, &OwnStatusDialog::refresh);
    Button* clear = addButton(tr("Clear status"), ButtonKind::Secondary, Side::Leading);
    clear->setObjectName(u"clearStatus"_s);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_workspace.setStatus({});
        accept();
    });
    addCloseButton(tr("Cancel"));
    Button* set = addButton(tr("Set status"), ButtonKind::Primary);
    set->setObjectName(u"setStatus"_s);
    connect(set, &QPushButton::clicked, this, &OwnStatusDialog::save);
    m_text->edit().setFocus();
    refresh();
}

void OwnStatusDialog::fill(const std::optional<MemberStatus>& status)
{
    const auto offer = [this](const QString& text, ClearAfter choice) {
        m_clear->addItem(text, QVariant::fromValue(static_cast<int>(choice)));
    };
    if (status && status->expiresAt) {
        m_until = status->expiresAt;
        offer(tr("At %1").arg(QLocale().toString(m_until->toDateTime(), QLocale::ShortFormat)),
            ClearAfter::AsItIs);
    }
    offer(tr("When I change it"), ClearAfter::Never);
    offer(tr("30 minutes"), ClearAfter::HalfHour);
    offer(tr("1 hour"), ClearAfter::Hour);
    offer(tr("4 hours"), ClearAfter::FourHours);
    offer(tr("Today"), ClearAfter::Today);
    offer(tr("This week"), ClearAfter::ThisWeek);
    offer(tr("A date…"), ClearAfter::Date);
    if (!status)
        return;
    m_kept = status->emoji;
    m_emoji->setText(m_kept);
    m_text->setText(status->text);
    m_quiet->setChecked(status->doNotDisturb);
}

/// Unicode's alone: a status is read where the workspace's own pictures are not at hand.
void OwnStatusDialog::pickEmoji(const QWidget& button)
{
    auto* picker = new EmojiPicker(m_history, nullptr, this);
    connect(picker, &EmojiPicker::chosen, this, [this](const QString& emoji) {
        m_emoji->setText(emoji);
        m_text->edit().setFocus();
    });
    picker->popup(button.mapToGlobal(button.rect().topRight()));
}

/// False, and said beside the field, when it is not one emoji.
bool OwnStatusDialog::checkEmoji()
{
    const QString emoji = emojiFrom(m_emoji->text());
    // What came with an import may stay.
    if (!emoji.isEmpty() && emoji != m_kept && !text::isEmoji(emoji)) {
        m_emoji->setError(
            tr("That is not one emoji. Choose one, or write its name like :palm_tree:."));
        return false;
    }
    m_emoji->setText(emoji);
    return true;
}

void OwnStatusDialog::refresh()
{
    m_date->setVisible(m_clear->currentData().toInt() == static_cast<int>(ClearAfter::Date));
    fit();
}

void OwnStatusDialog::save()
{
    if (!checkEmoji()) {
        m_emoji->edit().setFocus();
        return;
    }
    const auto choice = static_cast<ClearAfter>(m_clear->currentData().toInt());
    const QDateTime now = m_workspace.session().clock().now().toDateTime();
    const MemberStatus status { .emoji = m_emoji->text(),
        .text = m_text->text().trimmed(),
        .doNotDisturb = m_quiet->isChecked(),
        .expiresAt = choice == ClearAfter::AsItIs ? m_until
                                                  : clearingMoment(choice, now, m_date->date()) };
    if (status.emoji.isEmpty() && status.text.isEmpty() && !status.doNotDisturb) {
        m_text->setError(tr("Say something, choose an emoji, or do not be disturbed."));
        m_text->edit().setFocus();
        return;
    }
    m_workspace.setStatus(status);
    accept();
}

} // namespace hearth::ui
