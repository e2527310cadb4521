// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/refused_dialog.h"

#include "ui/custom/emoji_names.h"
#include "ui/shell/channel_dialog.h"
#include "ui/shell/outbox_text.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

/// How an argument is called on the screen, and what the server wants of it.
struct Asked {
    const char* argument;
    const char* label;
    Rules rules;
};

constexpr std::array asked { Asked { "name", QT_TRANSLATE_NOOP("hearth::ui::RefusedDialog", "Name"),
                                 limits::channelName }, // a workspace's has the same
    Asked {
        "handle", QT_TRANSLATE_NOOP("hearth::ui::RefusedDialog", "Handle"), limits::groupHandle },
    Asked { "displayName", QT_TRANSLATE_NOOP("hearth::ui::RefusedDialog", "Your name"),
        limits::displayName },
    Asked { "topic", QT_TRANSLATE_NOOP("hearth::ui::RefusedDialog", "Topic"), limits::topic },
    Asked { "purpose", QT_TRANSLATE_NOOP("hearth::ui::RefusedDialog", "What it is for"),
        limits::purpose },
    Asked {
        "title", QT_TRANSLATE_NOOP("hearth::ui::RefusedDialog", "Title"), limits::profileTitle },
    Asked { "about", QT_TRANSLATE_NOOP("hearth::ui::RefusedDialog", "About you"),
        limits::profileAbout },
    Asked { "text", QT_TRANSLATE_NOOP("hearth::ui::RefusedDialog", "Text"), limits::reminderText },
    Asked { "aliases", QT_TRANSLATE_NOOP("hearth::ui::RefusedDialog", "Other names"),
        length(0, limits::emojiAliases.maxLength*(limits::emojiName.maxLength + 1)) } };

/// Some things have a text of the same name and other rules for it.
std::optional<Asked> askedFor(const replica::OutboxEntry& entry, const QString& argument)
{
    const auto found = std::ranges::find_if(
        asked, [&](const Asked& one) { return argument == QLatin1StringView(one.argument); });
    if (found == asked.end())
        return std::nullopt;
    Asked question = *found;
    if (entry.isOperation(protocol::sectionSet.name))
        question.rules = singleLine(1, limits::sectionName.maxLength);
    else if (entry.isOperation(protocol::statusSet.name))
        question.rules = limits::statusText;
    else if (entry.isOperation(protocol::reminderSet.name) && !entry.args.contains("messageId"_L1))
        question.rules = length(1, limits::reminderText.maxLength); // no message says it
    return question;
}

} // namespace

RefusedDialog::RefusedDialog(
    models::OutboxModel& outbox, const models::OutboxRow& row, QWidget* parent)
    : Sheet(tr("Change and send again"), {}, parent)
    , m_outbox(outbox)
    , m_row(row)
{
    for (const QString& argument : OutboxText::typedArguments(row.entry))
        addField(argument);
    showMessage(MessageTone::Error, OutboxText::state(row, outbox));
    addCloseButton(tr("Cancel"));
    Button* send = addButton(tr("Send again"), ButtonKind::Primary);
    send->setObjectName(u"sendAgain"_s);
    connect(send, &QPushButton::clicked, this, &RefusedDialog::send);
    if (!m_fields.isEmpty())
        m_fields.first()->edit().setFocus();
}

void RefusedDialog::addField(const QString& argument)
{
    const std::optional<Asked> question = askedFor(m_row.entry, argument);
    if (!question)
        return;
    auto* field = new TextField(tr(question->label), {}, this);
    field->setObjectName(argument);
    field->edit().setMaxLength(static_cast<int>(question->rules.maxLength));
    field->setText(OutboxText::typedIn(m_row.entry, argument));
    body().addWidget(field);
    m_fields.append(field);
}

void RefusedDialog::send()
{
    const bool channel = m_row.entry.operation.startsWith("channel."_L1);
    QJsonObject texts;
    for (TextField* field : std::as_const(m_fields)) {
        const QString argument = field->objectName();
        const QString text = channel && argument == "name"_L1 ? channelNameFrom(field->text())
                                                              : field->text().trimmed();
        if (text.size() < askedFor(m_row.entry, argument)->rules.minLength) {
            field->setError(tr("This cannot be left empty."));
            field->edit().setFocus();
            return;
        }
        if (argument == "aliases"_L1)
            texts.insert(argument, QJsonArray::fromStringList(EmojiNames::all(text)));
        else
            texts.insert(argument, text);
    }
    if (const Result<void> sent = m_outbox.change(m_row, texts); !sent) {
        showError(sent.error(), channel ? ErrorContext::Channel : ErrorContext::General);
        return;
    }
    accept();
}

} // namespace hearth::ui
