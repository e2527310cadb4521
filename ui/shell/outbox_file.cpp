// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/outbox_file.h"

#include "core/text/hidden.h"
#include "ui/files/file_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int wholeBar = 1000;

} // namespace

OutboxFile::OutboxFile(QWidget* parent)
    : QWidget(parent)
    , m_text(new ElidedLabel({}, TextRole::Small, this))
    , m_bar(new QProgressBar(this))
    , m_pause(new IconButton(IconName::Pause, {}, this, IconButton::Size::Compact))
    , m_cancel(new IconButton(IconName::Close, {}, this, IconButton::Size::Compact))
{
    m_pause->setObjectName(u"pauseUpload"_s);
    m_cancel->setObjectName(u"cancelUpload"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, wholeBar);
    auto* text = new QVBoxLayout;
    text->setSpacing(metrics::grid);
    text->addWidget(m_text);
    text->addWidget(m_bar);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    layout->addLayout(text, 1);
    layout->addWidget(m_pause);
    layout->addWidget(m_cancel);
    connect(m_pause, &QToolButton::clicked, this, [this] { Q_EMIT pauseRequested(!m_paused); });
    connect(m_cancel, &QToolButton::clicked, this, &OutboxFile::cancelRequested);
}

void OutboxFile::setFile(const models::OutboxFileRow& row)
{
    const QString name = text::shownName(row.file.name);
    const QString note = FileText::movement(row.file, row.transfer);
    m_paused = row.transfer && row.transfer->paused;
    m_text->setText(tr("%1 · %2", "file, how far it has come").arg(name, note));
    const qint64 total = row.transfer ? row.transfer->total : 0;
    m_bar->setVisible(total > 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(
            static_cast<double>(row.transfer->done) / static_cast<double>(total) * wholeBar));
    m_bar->setAccessibleName(tr("How much of %1 is sent").arg(name));
    m_pause->setIconName(m_paused ? IconName::Resume : IconName::Pause);
    m_pause->setLabel(
        m_paused ? tr("Resume sending %1").arg(name) : tr("Pause sending %1").arg(name));
    m_cancel->setLabel(tr("Cancel sending %1").arg(name));
    setAccessibleName(m_text->fullText());
}

} // namespace hearth::ui
