// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/spelling_menu.h"

#include "ui/composer/checked_words.h"
#include "ui/composer/composer_edit.h"
#include "ui/composer/markdown_highlight.h"
#include "ui/composer/spell_checker.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace hearth::ui {

SpellingMenu::SpellingMenu(ComposerEdit& edit, const MarkdownHighlight& highlight)
    : QObject(&edit)
    , m_edit(edit)
    , m_highlight(highlight)
{
}

void SpellingMenu::open(const QContextMenuEvent& event)
{
    const bool isByKey = event.reason() == QContextMenuEvent::Keyboard;
    const QPoint place = isByKey ? m_edit.viewport()->mapToGlobal(m_edit.cursorRect().bottomLeft())
                                 : event.globalPos();
    const QPoint pointed = m_edit.viewport()->mapFromGlobal(event.globalPos());
    const QTextCursor cursor = isByKey ? m_edit.textCursor() : m_edit.cursorForPosition(pointed);
    const QTextCursor word = m_highlight.wrongWordAt(cursor.position());
    if (!word.hasSelection()) {
        show({}, {}, place);
        return;
    }
    const QString text = asInDictionaries(word.selectedText());
    m_highlight.spelling()->suggest(
        text, this, [this, word, text, place](const QStringList& suggestions) {
            // Meanwhile somebody may have gone on writing.
            if (m_edit.isVisible())
                show(asInDictionaries(word.selectedText()) == text ? word : QTextCursor(),
                    suggestions, place);
        });
}

void SpellingMenu::show(
    const QTextCursor& word, const QStringList& suggestions, const QPoint& place)
{
    QMenu* menu = m_edit.createStandardContextMenu();
    menu->setObjectName(u"textMenu"_s);
    menu->setAccessibleName(tr("What can be done with the text"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    SpellChecker* spelling = m_highlight.spelling();
    if (word.hasSelection() && spelling) {
        QAction* const rest = menu->actions().value(0);
        const auto add = [menu, rest](const QString& text) {
            auto* action = new QAction(text, menu);
            menu->insertAction(rest, action);
            return action;
        };
        for (const QString& suggestion : suggestions) {
            // In a menu an ampersand marks the letter that chooses.
            QAction* action = add(QString(suggestion).replace(u'&', u"&&"_s));
            connect(action, &QAction::triggered, &m_edit,
                [this, word, suggestion] { m_edit.replace(word, suggestion); });
        }
        if (suggestions.isEmpty())
            add(tr("No suggestions"))->setEnabled(false);
        menu->insertSeparator(rest);
        const QString text = asInDictionaries(word.selectedText());
        connect(add(tr("Add to dictionary")), &QAction::triggered, spelling,
            [spelling, text] { spelling->add(text); });
        connect(add(tr("Ignore")), &QAction::triggered, spelling,
            [spelling, text] { spelling->ignore(text); });
        menu->insertSeparator(rest);
    }
    menu->popup(place);
}

} // namespace hearth::ui
