// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/composer_files.h"

#include "core/text/hidden.h"
#include "ui/composer/attachable.h"
#include "ui/composer/composer_edit.h"
#include "ui/composer/drop_overlay.h"
#include "ui/composer/file_refusal_text.h"
#include "ui/composer/file_tray.h"
#include "ui/widgets/buttons.h"

#include <QFileDialog>
#include <QMimeData>
#include <QShortcut>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

ComposerFiles::ComposerFiles(ComposerEdit& edit, QWidget& composer)
    : QObject(&composer)
    , m_composer(composer)
    , m_edit(edit)
    , m_tray(new FileTray(&composer))
    , m_button(new IconButton(
          IconName::Attach, tr("Attach files…"), &composer, IconButton::Size::Compact))
{
    m_button->setObjectName(u"attach"_s);
    const QKeySequence keys(Qt::CTRL | Qt::Key_O);
    m_button->setShortcutHint(keys);
    auto* shortcut = new QShortcut(keys, &edit);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &ComposerFiles::choose);
    connect(m_button, &QToolButton::clicked, this, &ComposerFiles::choose);
    connect(m_tray, &FileTray::removeRequested, this, &ComposerFiles::removeRequested);
    connect(m_tray, &FileTray::left, &edit, qOverload<>(&QWidget::setFocus));
    edit.setAttachments([this](const QMimeData& data) { return take(data); });
}

void ComposerFiles::setFiles(const QList<models::DraftFile>& files, const QStringList& paths)
{
    if (files == m_tray->files())
        return;
    m_tray->setFiles(files, paths);
    Q_EMIT changed();
}

bool ComposerFiles::isEmpty() const { return m_tray->files().isEmpty(); }

QString ComposerFiles::obstacle() const
{
    const QList<models::DraftFile>& files = m_tray->files();
    const auto copying = std::ranges::find(files, true, &models::DraftFile::copying);
    if (copying != files.end())
        return tr("One moment: “%1” is still being copied.")
            .arg(text::shownName(copying->entry.name));
    if (files.size() > limits::filesPerMessage)
        return FileRefusalText::sentence({ .kind = models::FileRefusal::Kind::TooMany,
            .name = {},
            .size = 0,
            .limit = limits::filesPerMessage,
            .allowed = {} });
    return {};
}

void ComposerFiles::setOffered(bool offered)
{
    m_button->setEnabled(offered);
    m_tray->setVisible(offered && !isEmpty());
}

bool ComposerFiles::isOffered() const
{
    return m_button->isEnabled() && m_button->isVisibleTo(&m_composer);
}

void ComposerFiles::setDropArea(QWidget& area)
{
    m_overlay = new DropOverlay(area, *m_edit.viewport(),
        [this](const QMimeData& data) { return isOffered() && isAttachable(data); });
    connect(m_overlay, &DropOverlay::dropped, this, [this](const QMimeData* data) {
        if (take(*data))
            m_edit.setFocus();
    });
}

void ComposerFiles::setDropText(const QString& text)
{
    if (m_overlay)
        m_overlay->setText(text);
}

void ComposerFiles::choose()
{
    if (!isOffered())
        return;
    auto* dialog = new QFileDialog(&m_composer, tr("Attach files"));
    dialog->setObjectName(u"attachFiles"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setLabelText(QFileDialog::Accept, tr("Attach"));
    connect(dialog, &QFileDialog::filesSelected, this, &ComposerFiles::chosen);
    dialog->open();
}

bool ComposerFiles::take(const QMimeData& data)
{
    if (!isOffered())
        return false;
    if (const QStringList paths = filesIn(data); !paths.isEmpty()) {
        Q_EMIT chosen(paths);
        return true;
    }
    if (!isPicture(data))
        return false;
    const auto picture = data.imageData().value<QImage>();
    if (picture.isNull())
        return false;
    Q_EMIT picturePasted(picture);
    return true;
}

} // namespace hearth::ui
