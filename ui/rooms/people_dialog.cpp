// SPDX-License-Identifier: Apache-2.0
#include "ui/rooms/people_dialog.h"

#include "ui/shell/member_delegate.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flow_layout.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsShown = 5;

} // namespace

PeopleDialog::PeopleDialog(const models::Directory& directory, const Texts& texts,
    QList<MemberId> known, int most, QWidget* parent)
    : Sheet(texts.title, texts.subtitle, parent)
    , m_directory(directory)
    , m_known(std::move(known))
    , m_most(most)
    , m_people(directory)
    , m_filter(new QLineEdit(this))
    , m_chips(new QWidget(this))
    , m_list(new QListView(this))
{
    m_people.setShown(models::MemberListModel::Shown::Active);
    m_filter->setObjectName(u"peopleFilter"_s);
    m_filter->setPlaceholderText(tr("Find a person"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_chips->setLayout(new FlowLayout(metrics::grid));
    m_chips->setAccessibleName(tr("Chosen people"));
    m_list->setObjectName(u"people"_s);
    m_list->setAccessibleName(tr("People of this workspace"));
    m_list->setItemDelegate(new MemberDelegate(m_list));
    m_list->setModel(&m_people);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(rowsShown * (metrics::avatar + metrics::gap));
    body().addWidget(m_chips);
    body().addWidget(m_filter);
    body().addWidget(m_list);
    addCloseButton(tr("Cancel"));
    m_choose = addButton(texts.verb, ButtonKind::Primary);
    m_choose->setObjectName(u"choosePeople"_s);
    m_choose->setAutoDefault(false);
    connect(m_filter, &QLineEdit::textChanged, this, &PeopleDialog::filter);
    connect(m_list, &QListView::clicked, this, &PeopleDialog::toggle);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        const QList<MemberId> members = m_picked;
        accept();
        Q_EMIT chosen(members);
    });
    filter({});
    showPicked();
    m_filter->setFocus();
}

PeopleDialog::~PeopleDialog() { m_list->setModel(nullptr); }

void PeopleDialog::setPicked(const QList<MemberId>& members)
{
    m_picked = members;
    showPicked();
}

void PeopleDialog::setNobodyAllowed(bool allowed)
{
    m_nobodyAllowed = allowed;
    showPicked();
}

void PeopleDialog::filter(const QString& text)
{
    m_people.setFilter(text);
    if (m_people.rowCount() > 0)
        m_list->setCurrentIndex(m_people.index(0));
}

void PeopleDialog::toggle(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const MemberId member = m_people.row(index.row()).id;
    clearMessage();
    if (m_picked.contains(member)) {
        m_picked.removeAll(member);
    } else if (m_known.contains(member)) {
        showMessage(MessageTone::Information,
            tr("%1 is in it already.").arg(m_directory.memberName(member)));
        return;
    } else if (m_picked.size() >= m_most) {
        showMessage(MessageTone::Warning, tr("At most %n people can be chosen.", nullptr, m_most));
        return;
    } else {
        m_picked.append(member);
    }
    m_filter->clear();
    showPicked();
}

void PeopleDialog::showPicked()
{
    qDeleteAll(m_chips->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    for (const MemberId& member : std::as_const(m_picked)) {
        const QString name = m_directory.memberName(member);
        auto* chip = new Button(name + u" ✕"_s, ButtonKind::Quiet, m_chips);
        chip->setAccessibleName(tr("Take out %1").arg(name));
        chip->setAutoDefault(false);
        // Queued: the chip goes while its own click is told.
        connect(
            chip, &QPushButton::clicked, this,
            [this, member] {
                m_picked.removeAll(member);
                showPicked();
                m_filter->setFocus();
            },
            Qt::QueuedConnection);
        m_chips->layout()->addWidget(chip);
        chip->show();
    }
    m_chips->setVisible(!m_picked.isEmpty());
    m_choose->setEnabled(m_nobodyAllowed || !m_picked.isEmpty());
    if (isVisible())
        fit();
}

void PeopleDialog::step(int rows)
{
    const int count = m_people.rowCount();
    if (count == 0)
        return;
    const int row = (m_list->currentIndex().row() + rows + count) % count;
    m_list->setCurrentIndex(m_people.index(row));
    // The field has the keyboard, so a screen reader is told through it who is marked now.
    m_filter->setAccessibleDescription(
        m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
}

bool PeopleDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // With nothing typed there is nobody to take: the choice is made.
        if (m_filter->text().isEmpty() && m_choose->isEnabled() && !m_picked.isEmpty())
            m_choose->click();
        else
            toggle(m_list->currentIndex());
        return true;
    case Qt::Key_Backspace:
        if (!m_filter->text().isEmpty() || m_picked.isEmpty())
            return false;
        m_picked.removeLast();
        showPicked();
        return true;
    default:
        return false;
    }
}

} // namespace hearth::ui
