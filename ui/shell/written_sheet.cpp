// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/written_sheet.h"

#include "ui/shell/unsent_summary.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownAtMost = 6;

QString everything(const QList<UnsavedThing>& things)
{
    QStringList parts;
    for (const UnsavedThing& thing : things)
        parts.append(thing.where + u'\n' + (thing.typed.isEmpty() ? thing.what : thing.typed));
    return parts.join(u"\n\n"_s);
}

} // namespace

WrittenSheet::WrittenSheet(const QString& title, const QString& subtitle,
    const QList<UnsavedThing>& things, QWidget* parent)
    : Sheet(title, subtitle, parent)
{
    for (const UnsavedThing& thing : things.first(std::min(shownAtMost, things.size()))) {
        auto* what = new Label(thing.what, TextRole::Strong, this);
        auto* where = new Label(thing.where, TextRole::Small, this);
        for (Label* label : { what, where }) {
            label->setWordWrap(true);
            label->setTextFormat(Qt::PlainText); // what somebody typed is no markup
            body().addWidget(label);
        }
    }
    if (things.size() > shownAtMost)
        body().addWidget(
            new Label(tr("and %n more", nullptr, static_cast<int>(things.size() - shownAtMost)),
                TextRole::Muted, this));
    Button* copy = addButton(tr("Copy all"), ButtonKind::Secondary, Side::Leading);
    copy->setObjectName(u"copyAll"_s);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [copy, text = everything(things)] {
        QGuiApplication::clipboard()->setText(text);
        copy->setText(tr("Copied"));
    });
}

QString WrittenSheet::count(const QList<UnsavedThing>& things)
{
    UnsentCount count;
    for (const UnsavedThing& thing : things) {
        switch (thing.kind) {
        case UnsavedThing::Kind::Message:
            ++count.messages;
            break;
        case UnsavedThing::Kind::Change:
            ++count.changes;
            break;
        case UnsavedThing::Kind::Draft:
            ++count.drafts;
            break;
        }
    }
    return UnsentText::count(count);
}

} // namespace hearth::ui
