// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/unsaved_dialog.h"

#include "ui/shell/unsent_summary.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QGuiApplication>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownAtMost = 6;

} // namespace

UnsavedDialog::UnsavedDialog(const UnsavedThings& unsaved, QWidget* parent)
    : Sheet(tr("Quit and lose what you wrote?"),
          ErrorText::onlyInMemory(count(unsaved), unsaved.trouble), parent)
{
    for (const UnsavedThing& thing :
        unsaved.things.first(std::min(shownAtMost, unsaved.things.size()))) {
        auto* what = new Label(thing.what, TextRole::Strong, this);
        auto* where = new Label(thing.where, TextRole::Small, this);
        for (Label* label : { what, where }) {
            label->setWordWrap(true);
            label->setTextFormat(Qt::PlainText); // what somebody typed is no markup
            body().addWidget(label);
        }
    }
    if (unsaved.things.size() > shownAtMost)
        body().addWidget(new Label(
            tr("and %n more", nullptr, static_cast<int>(unsaved.things.size() - shownAtMost)),
            TextRole::Muted, this));
    Button* copy = addButton(tr("Copy all"), ButtonKind::Secondary, Side::Leading);
    copy->setObjectName(u"copyAll"_s);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this, copy, text = everything(unsaved)] {
        QGuiApplication::clipboard()->setText(text);
        copy->setText(tr("Copied"));
    });
    addCloseButton(tr("Cancel"))->setFocus();
    Button* quit = addButton(tr("Quit anyway"), ButtonKind::Danger);
    quit->setObjectName(u"quitAnyway"_s);
    quit->setAutoDefault(false);
    connect(quit, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT quitRequested();
    });
}

QString UnsavedDialog::count(const UnsavedThings& unsaved)
{
    UnsentCount count;
    for (const UnsavedThing& thing : unsaved.things) {
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

QString UnsavedDialog::everything(const UnsavedThings& unsaved)
{
    QStringList parts;
    for (const UnsavedThing& thing : unsaved.things)
        parts.append(thing.where + u'\n' + (thing.typed.isEmpty() ? thing.what : thing.typed));
    return parts.join(u"\n\n"_s);
}

} // namespace hearth::ui
