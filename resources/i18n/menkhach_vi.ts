<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ui</name>
    <message>
        <source>the shop&apos;s file</source>
        <translation>tệp của cửa hàng</translation>
    </message>
    <message>
        <source>That is no longer there. The list has been read again.</source>
        <translation>Mục này không còn nữa. Danh sách đã được đọc lại.</translation>
    </message>
    <message>
        <source>This can not be done any more: somebody was quicker, or the customer has changed. Nothing was written.</source>
        <translation>Không làm được nữa: có người đã làm trước, hoặc thông tin khách vừa thay đổi. Chưa có gì được ghi.</translation>
    </message>
    <message>
        <source>Something here can not be stored: %1</source>
        <translation>Có chỗ không lưu được: %1</translation>
    </message>
    <message>
        <source>Another program is writing to %1. Nothing was lost; try again in a moment.</source>
        <translation>Một chương trình khác đang ghi vào %1. Không mất gì cả, hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>%1 can not be written. Nothing was changed; ask for the right to write, or open a copy.</source>
        <translation>Không ghi được vào %1. Chưa có gì thay đổi; hãy xin quyền ghi hoặc mở một bản sao.</translation>
    </message>
    <message>
        <source>The disk is full. The last change was not stored; make room and try again.</source>
        <translation>Ổ đĩa đã đầy. Thay đổi vừa rồi chưa được lưu; hãy dọn bớt chỗ rồi thử lại.</translation>
    </message>
    <message>
        <source>%1 is damaged. Keep it as it is, and go on with the latest backup.</source>
        <translation>%1 bị hỏng. Hãy giữ nguyên tệp này và dùng bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>%1 is not a Mến Khách file. It was left as it is; choose another one.</source>
        <translation>%1 không phải tệp của Mến Khách. Tệp được giữ nguyên; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>%1 belongs to another program. It was left as it is; choose another one.</source>
        <translation>%1 là tệp của chương trình khác. Tệp được giữ nguyên; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Mến Khách. It was left as it is; update this program.</source>
        <translation>%1 được ghi bởi bản Mến Khách mới hơn. Tệp được giữ nguyên; hãy cập nhật chương trình.</translation>
    </message>
    <message>
        <source>A copy of %1 could not be made, so nothing was changed. Make room beside it and try again.</source>
        <translation>Không sao chép được %1 nên chưa thay đổi gì. Hãy dọn bớt chỗ bên cạnh tệp rồi thử lại.</translation>
    </message>
    <message>
        <source>%1 can not be opened. Look whether its folder is there and yours to write to.</source>
        <translation>Không mở được %1. Hãy xem thư mục của tệp có đó không và bạn có quyền ghi không.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Đã dừng. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Nothing was written. (%1)</source>
        <translation>Chương trình gặp lỗi. Chưa có gì được ghi. (%1)</translation>
    </message>
    <message>
        <source>Awareness</source>
        <comment>stage</comment>
        <translation>Nhận biết</translation>
    </message>
    <message>
        <source>Consideration</source>
        <comment>stage</comment>
        <translation>Cân nhắc</translation>
    </message>
    <message>
        <source>First purchase</source>
        <comment>stage</comment>
        <translation>Mua lần đầu</translation>
    </message>
    <message>
        <source>Experience</source>
        <comment>stage</comment>
        <translation>Trải nghiệm</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <comment>stage</comment>
        <translation>Thân thiết</translation>
    </message>
    <message>
        <source>Prospect</source>
        <comment>audience</comment>
        <translation>Khách tiềm năng</translation>
    </message>
    <message>
        <source>Existing customer</source>
        <comment>audience</comment>
        <translation>Khách hàng cũ</translation>
    </message>
    <message>
        <source>Store</source>
        <comment>channel</comment>
        <translation>Cửa hàng</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>channel</comment>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>SMS</source>
        <comment>channel</comment>
        <translation>SMS</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>channel</comment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Zalo</source>
        <comment>channel</comment>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>Facebook</source>
        <comment>channel</comment>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Chat</source>
        <comment>channel</comment>
        <translation>Trò chuyện</translation>
    </message>
    <message>
        <source>Social media</source>
        <comment>channel</comment>
        <translation>Mạng xã hội</translation>
    </message>
    <message>
        <source>Website</source>
        <comment>channel</comment>
        <translation>Trang web</translation>
    </message>
    <message>
        <source>Visit</source>
        <comment>kind of contact</comment>
        <translation>Ghé cửa hàng</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>kind of contact</comment>
        <translation>Cuộc gọi</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>kind of contact</comment>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Purchase</source>
        <comment>kind of contact</comment>
        <translation>Mua hàng</translation>
    </message>
    <message>
        <source>Question</source>
        <comment>kind of contact</comment>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Complaint</source>
        <comment>kind of contact</comment>
        <translation>Phàn nàn</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>kind of contact</comment>
        <translation>Đánh giá</translation>
    </message>
    <message>
        <source>Comment</source>
        <comment>kind of contact</comment>
        <translation>Bình luận</translation>
    </message>
    <message>
        <source>Survey answer</source>
        <comment>kind of contact</comment>
        <translation>Trả lời khảo sát</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>kind of contact</comment>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Referral</source>
        <comment>kind of contact</comment>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>from the customer</source>
        <comment>direction</comment>
        <translation>khách gửi đến</translation>
    </message>
    <message>
        <source>from the shop</source>
        <comment>direction</comment>
        <translation>cửa hàng gửi đi</translation>
    </message>
    <message>
        <source>Planned</source>
        <comment>state of a message</comment>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>state of a message</comment>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>state of a message</comment>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>state of a message</comment>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a message</comment>
        <translation>Gửi lỗi</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <comment>state of a message</comment>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>state of a message</comment>
        <translation>Đã bỏ qua</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state of a message</comment>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Care</source>
        <comment>purpose</comment>
        <translation>Chăm sóc</translation>
    </message>
    <message>
        <source>Greeting</source>
        <comment>purpose</comment>
        <translation>Lời chúc</translation>
    </message>
    <message>
        <source>Promotion</source>
        <comment>purpose</comment>
        <translation>Khuyến mãi</translation>
    </message>
    <message>
        <source>%1 ₫</source>
        <comment>an amount of money in dong</comment>
        <translation>%1 ₫</translation>
    </message>
    <message>
        <source>%1/10</source>
        <comment>a score</comment>
        <translation>%1/10</translation>
    </message>
    <message>
        <source>%1 by any channel: agreed</source>
        <comment>a consent; %1 is its purpose</comment>
        <translation>%1 qua mọi kênh: đồng ý</translation>
    </message>
    <message>
        <source>%1 by any channel: refused</source>
        <comment>a consent; %1 is its purpose</comment>
        <translation>%1 qua mọi kênh: từ chối</translation>
    </message>
    <message>
        <source>%1 by %2: agreed</source>
        <comment>a consent; purpose and channel</comment>
        <translation>%1 qua %2: đồng ý</translation>
    </message>
    <message>
        <source>%1 by %2: refused</source>
        <comment>a consent; purpose and channel</comment>
        <translation>%1 qua %2: từ chối</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>the words of a consent</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a change from one stage to another</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 lunar</source>
        <comment>a date of birth of the lunar calendar</comment>
        <translation>%1 âm lịch</translation>
    </message>
    <message>
        <source>%1 lunar = %2</source>
        <comment>a lunar date of birth, and the same in the solar calendar</comment>
        <translation>%1 âm lịch = %2 dương lịch</translation>
    </message>
    <message>
        <source>%1 = %2 lunar</source>
        <comment>a solar date of birth, and the same in the lunar calendar</comment>
        <translation>%1 = %2 âm lịch</translation>
    </message>
    <message>
        <source>%1, turns %2</source>
        <comment>next birthday and the age reached then</comment>
        <translation>%1, %2 tuổi</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>a fact</comment>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Next birthday</source>
        <comment>a fact</comment>
        <translation>Sinh nhật tới</translation>
    </message>
    <message>
        <source>Birthday</source>
        <comment>a fact</comment>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>a fact</comment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Zalo</source>
        <comment>a fact</comment>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>Facebook</source>
        <comment>a fact</comment>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Website</source>
        <comment>a fact</comment>
        <translation>Trang web</translation>
    </message>
    <message>
        <source>Also reached at</source>
        <comment>a fact: other addresses</comment>
        <translation>Liên hệ khác</translation>
    </message>
    <message>
        <source>Province</source>
        <comment>a fact</comment>
        <translation>Tỉnh, thành</translation>
    </message>
    <message>
        <source>Occupation</source>
        <comment>a fact</comment>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Customer since</source>
        <comment>a fact</comment>
        <translation>Là khách từ</translation>
    </message>
    <message>
        <source>Known since</source>
        <comment>a fact</comment>
        <translation>Quen biết từ</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>a fact</comment>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Nhập danh sách…</translation>
    </message>
    <message>
        <source>Bring customers from a CSV file.</source>
        <translation>Đưa khách hàng từ tệp CSV vào.</translation>
    </message>
    <message>
        <source>Export customers…</source>
        <translation>Xuất khách hàng…</translation>
    </message>
    <message>
        <source>Write all customers to a CSV file.</source>
        <translation>Ghi toàn bộ khách hàng ra tệp CSV.</translation>
    </message>
    <message>
        <source>Drop one list at a time.</source>
        <translation>Mỗi lần chỉ thả một danh sách.</translation>
    </message>
</context>
<context>
    <name>ui::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip: what it does, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::AppMenu</name>
    <message>
        <source>Light</source>
        <comment>appearance</comment>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>appearance</comment>
        <translation>Tối</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>appearance</comment>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>About Mến Khách</source>
        <translation>Về Mến Khách</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Mở trình đơn</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Mến Khách %1, a customer-care desk. Free software, GPL-3.0-or-later. Qt %2.</source>
        <translation>Mến Khách %1, bàn chăm sóc khách hàng. Phần mềm tự do, GPL-3.0-or-later. Qt %2.</translation>
    </message>
</context>
<context>
    <name>ui::ChartScene</name>
    <message>
        <source>There is nothing to draw for this time.</source>
        <translation>Chưa có số liệu trong khoảng thời gian này.</translation>
    </message>
</context>
<context>
    <name>ui::ColumnsStep</name>
    <message>
        <source>not recognised, left out</source>
        <translation>không nhận ra, bỏ qua</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>bạn chọn</translation>
    </message>
    <message>
        <source>How are dates written (“%1”)?</source>
        <translation>Ngày tháng viết kiểu nào (“%1”)?</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Cột trong tệp</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Đưa vào</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Cột %1</translation>
    </message>
    <message>
        <source>Field for the column %1</source>
        <translation>Mục cho cột %1</translation>
    </message>
    <message>
        <source>day before month (31/5)</source>
        <translation>ngày trước tháng (31/5)</translation>
    </message>
    <message>
        <source>month before day (5/31)</source>
        <translation>tháng trước ngày (5/31)</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>Thứ tự ngày và tháng</translation>
    </message>
    <message>
        <source>The first line</source>
        <translation>Dòng đầu</translation>
    </message>
    <message>
        <source>names the columns</source>
        <translation>là tên cột</translation>
    </message>
    <message>
        <source>is a customer already</source>
        <translation>đã là khách hàng</translation>
    </message>
    <message>
        <source>What the first line of the file is</source>
        <translation>Dòng đầu của tệp là gì</translation>
    </message>
    <message numerus="yes">
        <source>%n more column(s) stay as they were recognised.</source>
        <translation>
            <numerusform>%n cột còn lại giữ nguyên như đã nhận ra.</numerusform>
        </translation>
    </message>
    <message>
        <source>consent is never imported: record it with each customer</source>
        <translation>không nhập đồng ý nhận tin: hãy ghi nhận cho từng khách</translation>
    </message>
</context>
<context>
    <name>ui::CustomerCount</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <comment>in the status line</comment>
        <translation>
            <numerusform>%Ln khách hàng</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CustomerExporter</name>
    <message>
        <source>Export all customers</source>
        <translation>Xuất toàn bộ khách hàng</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Tệp CSV (*.csv)</translation>
    </message>
    <message>
        <source>customers %1.csv</source>
        <comment>name of a file, with the day</comment>
        <translation>khách hàng %1.csv</translation>
    </message>
    <message>
        <source>The customers are being written.</source>
        <translation>Đang ghi danh sách khách hàng.</translation>
    </message>
    <message>
        <source>Stopped. %1 was not written.</source>
        <translation>Đã dừng. %1 chưa được ghi.</translation>
    </message>
    <message>
        <source>%1 customers written to %2.</source>
        <comment>number; file</comment>
        <translation>Đã ghi %1 khách hàng vào %2.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
</context>
<context>
    <name>ui::CustomerListModel</name>
    <message>
        <source>Name</source>
        <comment>column of the list of customers</comment>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>column of the list of customers</comment>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>column of the list of customers</comment>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Last contact</source>
        <comment>column of the list of customers</comment>
        <translation>Liên hệ cuối</translation>
    </message>
    <message>
        <source>Next birthday</source>
        <comment>column of the list of customers</comment>
        <translation>Sinh nhật tới</translation>
    </message>
</context>
<context>
    <name>ui::CustomersPage</name>
    <message>
        <source>No match for “%1”</source>
        <translation>Không tìm thấy “%1”</translation>
    </message>
    <message>
        <source>Try fewer letters, or only a part of the phone number.</source>
        <translation>Thử gõ ít chữ hơn, hoặc chỉ một phần số điện thoại.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Xóa ô tìm kiếm</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>customers found, of all</comment>
        <translation>%1 trong %2</translation>
    </message>
    <message>
        <source>Prospects %1</source>
        <comment>how many there are</comment>
        <translation>Khách tiềm năng %1</translation>
    </message>
    <message>
        <source>Existing customers %1</source>
        <comment>how many there are</comment>
        <translation>Khách hàng cũ %1</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <comment>a phone number</comment>
        <translation>Đã sao chép %1</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Tìm khách hàng</translation>
    </message>
    <message>
        <source>no accents needed · phone digits · e-mail</source>
        <translation>không cần dấu · số điện thoại · e-mail</translation>
    </message>
    <message>
        <source>Customers by name</source>
        <translation>Khách hàng theo tên</translation>
    </message>
</context>
<context>
    <name>ui::DropArea</name>
    <message>
        <source>Drop your list here</source>
        <translation>Thả danh sách vào đây</translation>
    </message>
    <message>
        <source>A CSV file as your spreadsheet or till saves it: any order of columns, headings in Vietnamese or English, separated by comma, semicolon or tab.</source>
        <translation>Tệp CSV do bảng tính hoặc máy bán hàng lưu ra: cột xếp thế nào cũng được, tên cột tiếng Việt hay tiếng Anh, ngăn bằng dấu phẩy, chấm phẩy hoặc tab.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
</context>
<context>
    <name>ui::ExchangeButton</name>
    <message>
        <source>Import / export</source>
        <translation>Nhập / xuất</translation>
    </message>
</context>
<context>
    <name>ui::FileStep</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n cột</numerusform>
        </translation>
    </message>
    <message>
        <source>separated by %1</source>
        <translation>ngăn bằng %1</translation>
    </message>
    <message>
        <source>the first line names the columns</source>
        <translation>dòng đầu là tên cột</translation>
    </message>
    <message>
        <source>no headings: the first line is a customer already</source>
        <translation>không có tên cột: dòng đầu đã là khách hàng</translation>
    </message>
    <message>
        <source>The last import</source>
        <translation>Lần nhập gần nhất</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Hoàn tác lần nhập này</translation>
    </message>
</context>
<context>
    <name>ui::GreetingButtons</name>
    <message>
        <source>Copy and open Zalo</source>
        <translation>Chép và mở Zalo</translation>
    </message>
    <message>
        <source>Copy and open SMS</source>
        <translation>Chép và mở SMS</translation>
    </message>
    <message>
        <source>Copy and open mail</source>
        <translation>Chép và mở email</translation>
    </message>
    <message>
        <source>Copy and call</source>
        <translation>Chép và gọi</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key cap</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Mark sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Edit this once</source>
        <translation>Sửa lần này</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>no greeting is sent</comment>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>the next greeting</comment>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Keep for this once</source>
        <translation>Dùng cho lần này</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <comment>key cap</comment>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Để như cũ</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key cap</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Why is nothing sent? Enter skips, Esc goes back.</source>
        <translation>Vì sao không gửi? Enter để bỏ qua, Esc để quay lại.</translation>
    </message>
    <message>
        <source>Reason for the skip</source>
        <translation>Lý do bỏ qua</translation>
    </message>
    <message>
        <source>Other…</source>
        <comment>why no greeting is sent</comment>
        <translation>Lý do khác…</translation>
    </message>
    <message>
        <source>Why is nothing sent?</source>
        <translation>Vì sao không gửi?</translation>
    </message>
</context>
<context>
    <name>ui::GreetingDeeds</name>
    <message>
        <source>Copied, and %1 opens. Press D when it is sent.</source>
        <comment>channel</comment>
        <translation>Đã chép, %1 đang mở. Gửi xong thì bấm D.</translation>
    </message>
    <message>
        <source>Copied. Paste it where you write to %1, and press D when it is sent.</source>
        <comment>name</comment>
        <translation>Đã chép. Hãy dán vào nơi nhắn cho %1, gửi xong thì bấm D.</translation>
    </message>
    <message>
        <source>Recorded: greeting to %1</source>
        <comment>name with honorific</comment>
        <translation>Đã ghi: gửi lời chúc cho %1</translation>
    </message>
    <message>
        <source>Skipped: greeting to %1</source>
        <comment>name with honorific</comment>
        <translation>Đã bỏ qua: lời chúc cho %1</translation>
    </message>
</context>
<context>
    <name>ui::GreetingHead</name>
    <message>
        <source>since %1</source>
        <comment>month in which the customer came</comment>
        <translation>khách từ %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of customer, stage</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::GreetingPane</name>
    <message>
        <source>Recently</source>
        <translation>Gần đây</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>Chưa có lần liên hệ nào</translation>
    </message>
    <message>
        <source>Sent %1.</source>
        <comment>date and hour</comment>
        <translation>Đã gửi lúc %1.</translation>
    </message>
    <message>
        <source>Skipped: %1.</source>
        <comment>reason</comment>
        <translation>Đã bỏ qua: %1.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>occasion, kind of customer</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Because of the rule &lt;b&gt;%1&lt;/b&gt;, with the words “%2”.</source>
        <comment>rule, title of a template</comment>
        <translation>Theo quy tắc &lt;b&gt;%1&lt;/b&gt;, mẫu “%2”.</translation>
    </message>
    <message numerus="yes">
        <source>By SMS, %Ln to pay for.</source>
        <comment>parts</comment>
        <translation>
            <numerusform>Qua SMS, tính phí %Ln tin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By %1, %Ln characters.</source>
        <comment>channel</comment>
        <translation>
            <numerusform>Qua %1, %Ln ký tự.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reworded by hand.</source>
        <translation>Lời đã được sửa tay.</translation>
    </message>
    <message>
        <source>Agreed to it on %1.</source>
        <comment>date of a consent</comment>
        <translation>Khách đã đồng ý ngày %1.</translation>
    </message>
    <message>
        <source>Text of the greeting</source>
        <translation>Nội dung lời chúc</translation>
    </message>
    <message>
        <source>Recent contacts</source>
        <translation>Các lần liên hệ gần đây</translation>
    </message>
</context>
<context>
    <name>ui::ImportPage</name>
    <message>
        <source>%1 has changed since it was read. Nothing was imported.</source>
        <translation>%1 đã thay đổi kể từ lúc đọc. Chưa nhập gì cả.</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <comment>title of a list of customers</comment>
        <translation>Nhập từ %1</translation>
    </message>
    <message>
        <source>One list at a time: another one is on its way in.</source>
        <translation>Mỗi lần một danh sách: một danh sách khác đang được nhập.</translation>
    </message>
    <message>
        <source>Import a list of customers</source>
        <translation>Nhập danh sách khách hàng</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt)</source>
        <translation>Danh sách (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tất cả tệp (*)</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Đang đọc tệp.</translation>
    </message>
    <message>
        <source>The import is being rehearsed.</source>
        <translation>Đang nhập thử.</translation>
    </message>
    <message>
        <source>The list is being imported.</source>
        <translation>Đang nhập danh sách.</translation>
    </message>
    <message>
        <source>The import is being taken back.</source>
        <translation>Đang hoàn tác lần nhập.</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 updated.</source>
        <comment>file; numbers of customers</comment>
        <translation>%1: %2 khách mới, %3 cập nhật.</translation>
    </message>
    <message>
        <source>Save the rows with problems</source>
        <translation>Lưu các dòng có lỗi</translation>
    </message>
    <message>
        <source>%1 - problems.csv</source>
        <comment>name of a file</comment>
        <translation>%1 - dòng lỗi.csv</translation>
    </message>
    <message>
        <source>That is the list itself. Give the rows with problems another name.</source>
        <translation>Đó chính là tệp danh sách. Hãy đặt tên khác cho các dòng lỗi.</translation>
    </message>
    <message>
        <source>%1 is written. Mend it there and import it.</source>
        <translation>Đã ghi %1. Sửa ngay trong tệp đó rồi nhập lại.</translation>
    </message>
    <message>
        <source>Check the columns</source>
        <translation>Xem các cột</translation>
    </message>
    <message>
        <source>See the preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Không có gì để nhập</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln customer(s)</source>
        <translation>
            <numerusform>Nhập %Ln khách hàng</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>ui::LunarWords</name>
    <message>
        <source>1st lunar month</source>
        <translation>tháng Giêng</translation>
    </message>
    <message>
        <source>2nd lunar month</source>
        <translation>tháng Hai</translation>
    </message>
    <message>
        <source>3rd lunar month</source>
        <translation>tháng Ba</translation>
    </message>
    <message>
        <source>4th lunar month</source>
        <translation>tháng Tư</translation>
    </message>
    <message>
        <source>5th lunar month</source>
        <translation>tháng Năm</translation>
    </message>
    <message>
        <source>6th lunar month</source>
        <translation>tháng Sáu</translation>
    </message>
    <message>
        <source>7th lunar month</source>
        <translation>tháng Bảy</translation>
    </message>
    <message>
        <source>8th lunar month</source>
        <translation>tháng Tám</translation>
    </message>
    <message>
        <source>9th lunar month</source>
        <translation>tháng Chín</translation>
    </message>
    <message>
        <source>10th lunar month</source>
        <translation>tháng Mười</translation>
    </message>
    <message>
        <source>11th lunar month</source>
        <translation>tháng Mười một</translation>
    </message>
    <message>
        <source>12th lunar month</source>
        <translation>tháng Chạp</translation>
    </message>
    <message>
        <source>leap %1</source>
        <comment>a leap month, such as leap 6th lunar month</comment>
        <translation>%1 nhuận</translation>
    </message>
    <message>
        <source>%1st</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1nd</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1rd</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1th</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 of the %2, %3</source>
        <comment>lunar date, days 1 to 10: day, month, year</comment>
        <translation>mùng %1 %2 năm %3</translation>
    </message>
    <message>
        <source>%1 of the %2, %3</source>
        <comment>lunar date, days 11 to 30: day, month, year</comment>
        <translation>%1 %2 năm %3</translation>
    </message>
</context>
<context>
    <name>ui::PageId</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mẫu tin</translation>
    </message>
    <message>
        <source>Greetings</source>
        <translation>Lời chúc</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Hộp gửi</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Chăm sóc</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Thống kê</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập danh sách</translation>
    </message>
</context>
<context>
    <name>ui::PreviewModel</name>
    <message>
        <source>%1 · lunar</source>
        <comment>a birthday that goes by the lunar calendar</comment>
        <translation>%1 · âm</translation>
    </message>
    <message>
        <source>%1 (now %2)</source>
        <comment>a province and what it belongs to today</comment>
        <translation>%1 (nay là %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an existing customer, and which fields change</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 stands in an earlier row</source>
        <comment>a customer&apos;s name</comment>
        <translation>%1 đã có ở dòng trên</translation>
    </message>
    <message>
        <source>%1 stands in an earlier row; adds %2</source>
        <comment>name; fields</comment>
        <translation>%1 đã có ở dòng trên; thêm %2</translation>
    </message>
    <message>
        <source>%1 is there just so</source>
        <comment>a customer&apos;s name</comment>
        <translation>%1 đã có, y như vậy</translation>
    </message>
    <message>
        <source>Line</source>
        <comment>number of a line in a file</comment>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Called</source>
        <comment>what a customer is called by</comment>
        <translation>Tên gọi</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh thành</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Dòng %1</translation>
    </message>
</context>
<context>
    <name>ui::PreviewStep</name>
    <message>
        <source>All rows</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>The list as it will be stored</source>
        <translation>Danh sách như sẽ được lưu</translation>
    </message>
    <message>
        <source>The first %1 rows and every row with a problem are shown; %2 more are counted above.</source>
        <translation>Hiện %1 dòng đầu và mọi dòng có lỗi; %2 dòng nữa đã được đếm ở trên.</translation>
    </message>
</context>
<context>
    <name>ui::ProfileHead</name>
    <message>
        <source>%1 %2</source>
        <comment>how one addresses somebody, and the name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Say: %1</source>
        <comment>how one addresses the customer, such as chị Hương</comment>
        <translation>Gọi: %1</translation>
    </message>
</context>
<context>
    <name>ui::ProfilePanel</name>
    <message>
        <source>Profile of %1</source>
        <translation>Hồ sơ của %1</translation>
    </message>
    <message>
        <source>No contact yet. What is sold, said and sent will stand here.</source>
        <translation>Chưa có liên hệ nào. Mọi lần mua, trò chuyện và nhắn tin sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Nothing agreed to or refused yet.</source>
        <translation>Khách chưa đồng ý hay từ chối điều gì.</translation>
    </message>
    <message>
        <source>The stage has never changed.</source>
        <translation>Giai đoạn chưa từng thay đổi.</translation>
    </message>
    <message>
        <source>Parts of the profile</source>
        <translation>Các phần của hồ sơ</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>tab of a profile</comment>
        <translation>Dòng thời gian</translation>
    </message>
    <message>
        <source>Consents</source>
        <comment>tab of a profile</comment>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Stages</source>
        <comment>tab of a profile</comment>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Hồ sơ</translation>
    </message>
</context>
<context>
    <name>ui::ProgressLine</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>còn khoảng %n giây</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>còn khoảng %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
</context>
<context>
    <name>ui::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <comment>name of a page, and what waits there</comment>
        <translation>
            <numerusform>%1, %n việc đang chờ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecentModel</name>
    <message>
        <source>%1 ₫</source>
        <comment>an amount of money</comment>
        <translation>%1 ₫</translation>
    </message>
    <message>
        <source>%1/10</source>
        <comment>a score</comment>
        <translation>%1/10</translation>
    </message>
</context>
<context>
    <name>ui::ResultStep</name>
    <message>
        <source>Show these customers</source>
        <translation>Xem những khách này</translation>
    </message>
    <message>
        <source>Save the rows with problems…</source>
        <translation>Lưu các dòng có lỗi…</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>Hoàn tác lần nhập</translation>
    </message>
    <message>
        <source>Import another list</source>
        <translation>Nhập danh sách khác</translation>
    </message>
    <message>
        <source>The import is taken back</source>
        <translation>Đã hoàn tác lần nhập</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <translation>Chưa hoàn tác được gì</translation>
    </message>
    <message>
        <source>Nothing in the shop has changed</source>
        <translation>Cửa hàng không có gì thay đổi</translation>
    </message>
    <message>
        <source>The list is in, but for the rows with problems</source>
        <translation>Đã nhập danh sách, trừ các dòng có lỗi</translation>
    </message>
    <message>
        <source>The list is in</source>
        <translation>Đã nhập danh sách</translation>
    </message>
    <message>
        <source>new</source>
        <comment>customers of an import</comment>
        <translation>khách mới</translation>
    </message>
    <message>
        <source>updated</source>
        <comment>customers of an import</comment>
        <translation>cập nhật</translation>
    </message>
    <message>
        <source>unchanged</source>
        <comment>customers of an import</comment>
        <translation>không đổi</translation>
    </message>
    <message>
        <source>duplicates</source>
        <comment>rows of an import</comment>
        <translation>trùng lặp</translation>
    </message>
    <message>
        <source>with problems</source>
        <comment>rows of an import</comment>
        <translation>có lỗi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read in %1 s.</source>
        <translation>
            <numerusform>Đọc %Ln dòng trong %1 giây.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of the rows with problems was stored. Save them, mend them there and import that file: the reasons stand beside each row.</source>
        <translation>Các dòng có lỗi chưa được lưu gì cả. Hãy lưu chúng ra tệp, sửa ngay trong đó rồi nhập tệp ấy: lý do ghi bên cạnh từng dòng.</translation>
    </message>
    <message>
        <source>The import can be taken back until others come after it, also tomorrow.</source>
        <translation>Có thể hoàn tác lần nhập này cho đến khi có lần nhập khác, kể cả ngày mai.</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Xóa ô tìm</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
</context>
<context>
    <name>ui::StartActions</name>
    <message>
        <source>The sample shop is open. All its people are invented.</source>
        <translation>Cửa hàng mẫu đã mở. Mọi người trong đó đều do máy đặt ra.</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Chưa có khách hàng nào</translation>
    </message>
    <message>
        <source>Import a list (CSV)…</source>
        <translation>Nhập danh sách (CSV)…</translation>
    </message>
    <message>
        <source>Try the sample shop</source>
        <translation>Xem cửa hàng mẫu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>The sample shop is being set up.</source>
        <translation>Đang dựng cửa hàng mẫu.</translation>
    </message>
    <message>
        <source>Bring your list as it is: names, phone numbers, solar or lunar birthdays. Or look around in a shop with invented people.</source>
        <translation>Cứ đưa danh sách sẵn có vào: tên, số điện thoại, sinh nhật dương hay âm lịch đều được. Hoặc xem thử một cửa hàng với những vị khách tưởng tượng.</translation>
    </message>
    <message>
        <source>Stopped. What was made until then is there.</source>
        <translation>Đã dừng. Phần dựng được đến lúc đó vẫn còn.</translation>
    </message>
</context>
<context>
    <name>ui::StepBar</name>
    <message>
        <source>File</source>
        <comment>step of an import</comment>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Columns</source>
        <comment>step of an import</comment>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>Preview</source>
        <comment>step of an import</comment>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>step of an import</comment>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Bước %1 trên %2: %3</translation>
    </message>
</context>
<context>
    <name>ui::Strip</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>spoken by screen readers before a message</comment>
        <translation>Xong: %1</translation>
    </message>
    <message>
        <source>News: %1</source>
        <comment>spoken by screen readers before a message</comment>
        <translation>Tin mới: %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <comment>spoken by screen readers before a message</comment>
        <translation>Có vấn đề: %1</translation>
    </message>
</context>
<context>
    <name>ui::TodayModel</name>
    <message numerus="yes">
        <source>Done: %Ln. Enter hides them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Đã xong: %Ln. Bấm Enter để ẩn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln. Enter shows them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Đã xong: %Ln. Bấm Enter để xem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Due now</source>
        <comment>head of a group</comment>
        <translation>Bây giờ</translation>
    </message>
    <message>
        <source>Later today</source>
        <comment>head of a group</comment>
        <translation>Lát nữa</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <comment>head of a group</comment>
        <translation>7 ngày tới</translation>
    </message>
    <message numerus="yes">
        <source>Done · %Ln</source>
        <comment>head of a group: how many</comment>
        <translation>
            <numerusform>Đã xong · %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TodayPage</name>
    <message>
        <source>Reading today&apos;s greetings…</source>
        <translation>Đang xem hôm nay chúc những ai…</translation>
    </message>
    <message>
        <source>Copy the greeting and open the channel</source>
        <translation>Chép lời chúc và mở kênh gửi</translation>
    </message>
    <message>
        <source>Mark the greeting as sent</source>
        <translation>Ghi là đã gửi lời chúc</translation>
    </message>
    <message>
        <source>Skip the greeting</source>
        <translation>Bỏ qua lời chúc</translation>
    </message>
    <message>
        <source>Edit the greeting for this once</source>
        <translation>Sửa lời chúc cho riêng lần này</translation>
    </message>
    <message>
        <source>Next greeting</source>
        <translation>Lời chúc tiếp theo</translation>
    </message>
    <message>
        <source>Nobody to greet today</source>
        <translation>Hôm nay không cần chúc ai</translation>
    </message>
    <message>
        <source>Greetings of the day</source>
        <translation>Lời chúc trong ngày</translation>
    </message>
    <message>
        <source>Nor in the next seven days.</source>
        <translation>Bảy ngày tới cũng vậy.</translation>
    </message>
</context>
<context>
    <name>ui::TodayQuiet</name>
    <message>
        <source>%1. The greetings will be here on that day.</source>
        <comment>day and number of people</comment>
        <translation>%1. Đến ngày đó lời chúc sẽ có sẵn ở đây.</translation>
    </message>
    <message>
        <source>Greetings are waiting</source>
        <translation>Còn lời chúc đang chờ</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>Nothing to send just now</source>
        <translation>Lúc này chưa cần gửi gì</translation>
    </message>
    <message>
        <source>All greeted</source>
        <translation>Đã chúc hết mọi người</translation>
    </message>
    <message>
        <source>Nobody to greet today</source>
        <translation>Hôm nay không cần chúc ai</translation>
    </message>
</context>
<context>
    <name>ui::TodayTop</name>
    <message numerus="yes">
        <source>%Ln greetings to send</source>
        <comment>today</comment>
        <translation>
            <numerusform>%Ln lời chúc cần gửi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not reached</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln khách chưa gửi được</numerusform>
        </translation>
    </message>
    <message>
        <source>A greeting is due, but there is no address for it, the customer refused, or no words fit.</source>
        <translation>Đến ngày chúc, nhưng chưa có số hay địa chỉ, khách đã từ chối, hoặc chưa có mẫu hợp.</translation>
    </message>
    <message>
        <source>the first ones are shown; more follow</source>
        <translation>đang hiện phần đầu; gửi xong sẽ có thêm</translation>
    </message>
    <message>
        <source>Sent %1 / %2</source>
        <comment>so many of so many</comment>
        <translation>Đã gửi %1 / %2</translation>
    </message>
    <message>
        <source>%1 · skipped %2</source>
        <comment>sent so many; skipped so many</comment>
        <translation>%1 · bỏ qua %2</translation>
    </message>
</context>
<context>
    <name>ui::TodayWords</name>
    <message>
        <source>%1 birthday</source>
        <comment>45th birthday: the age reached</comment>
        <translation>Sinh nhật %1 tuổi</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Sinh nhật</translation>
    </message>
    <message numerus="yes">
        <source>%Ln years a customer</source>
        <comment>anniversary</comment>
        <translation>
            <numerusform>Tròn %Ln năm là khách hàng</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lunar</source>
        <comment>day/month of the lunar calendar</comment>
        <translation>%1 âm lịch</translation>
    </message>
    <message>
        <source>%1: %2. %3. Sent by %4.</source>
        <comment>name, kind of customer, occasion, channel</comment>
        <translation>%1: %2. %3. Đã gửi qua %4.</translation>
    </message>
    <message>
        <source>%1: %2. %3. Skipped: %4.</source>
        <comment>name, kind of customer, occasion, reason</comment>
        <translation>%1: %2. %3. Đã bỏ qua: %4.</translation>
    </message>
    <message>
        <source>%1: %2. %3. By %4 at %5.</source>
        <comment>name, kind of customer, occasion, channel, hour</comment>
        <translation>%1: %2. %3. Gửi qua %4 lúc %5.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>occasion, day and number of people</comment>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln people</source>
        <comment>a day; people to greet on it</comment>
        <translation>
            <numerusform>%1 · %Ln người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %1, %2, %Ln people.</source>
        <comment>weekday, occasion</comment>
        <translation>
            <numerusform>Tiếp theo: %1, %2, %Ln người.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %1, %Ln birthdays.</source>
        <comment>weekday</comment>
        <translation>
            <numerusform>Tiếp theo: %1, %Ln sinh nhật.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %Ln greetings at %1</source>
        <comment>hour</comment>
        <translation>
            <numerusform>Tiếp theo: %Ln lời chúc lúc %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Met in person</source>
        <comment>why no greeting is sent</comment>
        <translation>Đã gặp trực tiếp</translation>
    </message>
    <message>
        <source>Phoned</source>
        <comment>why no greeting is sent</comment>
        <translation>Đã gọi điện</translation>
    </message>
    <message>
        <source>Not suitable</source>
        <comment>why no greeting is sent</comment>
        <translation>Không phù hợp</translation>
    </message>
</context>
<context>
    <name>ui::UndoHistory</name>
    <message>
        <source>Take back what was done last</source>
        <translation>Hoàn tác việc vừa làm</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
</context>
<context>
    <name>ui::import_words</name>
    <message>
        <source>Leave out</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>Mã khách hàng</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Họ</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Tên đệm</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Điện thoại khác</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Zalo</source>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Trang web</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Birthday&apos;s calendar</source>
        <translation>Lịch của sinh nhật</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation>Sinh nhật âm lịch</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Năm sinh</translation>
    </message>
    <message>
        <source>Province or city</source>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Cách xưng hô</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Là khách từ</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>Cá nhân hay công ty</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Đồng ý nhận tin</translation>
    </message>
    <message>
        <source>the row has more cells than the list has columns; put quotes around a cell that holds the separator</source>
        <translation>dòng có nhiều ô hơn số cột; hãy đặt ô chứa dấu ngăn trong dấu ngoặc kép</translation>
    </message>
    <message>
        <source>the row has neither a name nor a way to reach anyone</source>
        <translation>dòng không có tên, cũng không có cách liên lạc</translation>
    </message>
    <message>
        <source>this is not a phone number</source>
        <translation>đây không phải số điện thoại</translation>
    </message>
    <message>
        <source>this is not an e-mail address</source>
        <translation>đây không phải địa chỉ e-mail</translation>
    </message>
    <message>
        <source>write Nữ, Nam or khác (F, M or other)</source>
        <translation>hãy ghi Nữ, Nam hoặc khác (F, M hoặc other)</translation>
    </message>
    <message>
        <source>no such stage; write one as the customer list shows it</source>
        <translation>không có giai đoạn này; hãy ghi như trong danh sách khách hàng</translation>
    </message>
    <message>
        <source>write dương or âm (solar or lunar)</source>
        <translation>hãy ghi dương hoặc âm (solar hoặc lunar)</translation>
    </message>
    <message>
        <source>write cá nhân or công ty (person or company)</source>
        <translation>hãy ghi cá nhân hoặc công ty (person hoặc company)</translation>
    </message>
    <message>
        <source>this is not a date; write day/month/year</source>
        <translation>đây không phải ngày; hãy ghi ngày/tháng/năm</translation>
    </message>
    <message>
        <source>write a year of four digits</source>
        <translation>hãy ghi năm đủ bốn chữ số</translation>
    </message>
    <message>
        <source>the birthday has another year</source>
        <translation>ngày sinh ghi một năm khác</translation>
    </message>
    <message>
        <source>there is no digit in this phone number</source>
        <translation>số điện thoại này không có chữ số nào</translation>
    </message>
    <message>
        <source>there is a letter in this phone number</source>
        <translation>số điện thoại này có lẫn chữ cái</translation>
    </message>
    <message>
        <source>the spreadsheet has cut digits off; format the column as text</source>
        <translation>bảng tính đã làm mất chữ số; hãy định dạng cột là văn bản</translation>
    </message>
    <message>
        <source>this phone number is too short</source>
        <translation>số điện thoại này quá ngắn</translation>
    </message>
    <message>
        <source>this phone number is too long</source>
        <translation>số điện thoại này quá dài</translation>
    </message>
    <message>
        <source>no phone number begins so</source>
        <translation>không có số điện thoại nào bắt đầu như vậy</translation>
    </message>
    <message>
        <source>no country has this code</source>
        <translation>không nước nào có mã này</translation>
    </message>
    <message>
        <source>this is a short code, which belongs to nobody</source>
        <translation>đây là đầu số ngắn, không phải số của ai</translation>
    </message>
    <message>
        <source>one of the phone numbers in this cell is wrong</source>
        <translation>một trong các số điện thoại ở ô này bị sai</translation>
    </message>
    <message>
        <source>the month stands first; write day/month/year</source>
        <translation>tháng đứng trước; hãy ghi ngày/tháng/năm</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation>không có ngày này</translation>
    </message>
    <message>
        <source>the year is not between 1900 and 2100</source>
        <translation>năm không nằm trong khoảng 1900 đến 2100</translation>
    </message>
    <message>
        <source>this day is still to come</source>
        <translation>ngày này chưa đến</translation>
    </message>
    <message>
        <source>a spreadsheet&apos;s day number; format the column as a date</source>
        <translation>đây là số ngày của bảng tính; hãy định dạng cột là ngày</translation>
    </message>
    <message>
        <source>a birthday has no time of day</source>
        <translation>ngày sinh không kèm giờ</translation>
    </message>
    <message>
        <source>the date and the calendar column disagree</source>
        <translation>ngày và cột lịch không khớp nhau</translation>
    </message>
    <message>
        <source>comma</source>
        <comment>separator of a CSV file</comment>
        <translation>dấu phẩy</translation>
    </message>
    <message>
        <source>semicolon</source>
        <comment>separator of a CSV file</comment>
        <translation>dấu chấm phẩy</translation>
    </message>
    <message>
        <source>tab</source>
        <comment>separator of a CSV file</comment>
        <translation>tab</translation>
    </message>
    <message>
        <source>by its heading</source>
        <comment>how the field of a column was recognised</comment>
        <translation>theo tên cột</translation>
    </message>
    <message>
        <source>guessed from its cells, please check</source>
        <translation>đoán theo nội dung, hãy xem lại</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>không nhận ra</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>Tệp không còn ở đó</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>Đây là thư mục</translation>
    </message>
    <message>
        <source>The file can not be read</source>
        <translation>Không đọc được tệp</translation>
    </message>
    <message>
        <source>There is nobody in this list</source>
        <translation>Danh sách này không có ai</translation>
    </message>
    <message>
        <source>This is a spreadsheet, not a CSV file</source>
        <translation>Đây là bảng tính, không phải tệp CSV</translation>
    </message>
    <message>
        <source>This is a document, not a list</source>
        <translation>Đây là văn bản, không phải danh sách</translation>
    </message>
    <message>
        <source>This is a picture, not a list</source>
        <translation>Đây là ảnh, không phải danh sách</translation>
    </message>
    <message>
        <source>These are address cards, not a CSV file</source>
        <translation>Đây là danh thiếp, không phải tệp CSV</translation>
    </message>
    <message>
        <source>This is not a text file</source>
        <translation>Đây không phải tệp văn bản</translation>
    </message>
    <message>
        <source>The letters of this file can not be read</source>
        <translation>Không đọc được chữ trong tệp này</translation>
    </message>
    <message>
        <source>The list breaks off</source>
        <translation>Danh sách bị đứt đoạn</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Đã dừng</translation>
    </message>
    <message>
        <source>%1 has been moved or deleted, or its drive was taken out. Choose it again where it is now.</source>
        <translation>%1 đã bị chuyển đi, bị xóa hoặc ổ đĩa đã được rút ra. Hãy chọn lại tệp ở chỗ hiện nay.</translation>
    </message>
    <message>
        <source>Open %1 and choose the CSV file in it.</source>
        <translation>Hãy mở %1 rồi chọn tệp CSV trong đó.</translation>
    </message>
    <message>
        <source>%1 may belong to somebody else, or another program holds it. Copy it to a folder of your own and choose the copy.</source>
        <translation>%1 có thể thuộc về người khác hoặc đang bị chương trình khác giữ. Hãy chép vào thư mục của bạn rồi chọn bản chép đó.</translation>
    </message>
    <message>
        <source>%1 has no rows below its headings. Look whether you saved the right sheet.</source>
        <translation>%1 không có dòng nào dưới tên cột. Hãy xem bạn đã lưu đúng trang tính chưa.</translation>
    </message>
    <message>
        <source>Open %1 in Excel or LibreOffice, choose “Save as”, then “CSV UTF-8”, and bring that file here.</source>
        <translation>Mở %1 bằng Excel hoặc LibreOffice, chọn “Lưu thành”, rồi “CSV UTF-8”, và đưa tệp đó vào đây.</translation>
    </message>
    <message>
        <source>Copy the table of %1 into a spreadsheet, save it as “CSV UTF-8”, and bring that file here.</source>
        <translation>Chép bảng trong %1 vào bảng tính, lưu thành “CSV UTF-8”, và đưa tệp đó vào đây.</translation>
    </message>
    <message>
        <source>%1 shows a list but holds no text. Ask whoever made it for the file itself.</source>
        <translation>%1 chỉ là ảnh chụp, không chứa chữ. Hãy xin tệp gốc từ người đã lập danh sách.</translation>
    </message>
    <message>
        <source>Export %1 again from your address book, as CSV.</source>
        <translation>Hãy xuất lại %1 từ sổ địa chỉ, dạng CSV.</translation>
    </message>
    <message>
        <source>%1 was made by a program whose files can not be read here. Export the list from it as CSV.</source>
        <translation>%1 do một chương trình khác tạo ra, ở đây không đọc được. Hãy xuất danh sách từ chương trình đó dạng CSV.</translation>
    </message>
    <message>
        <source>%1 was saved in an old encoding (line %2). Open it where it was made, choose “Save as”, then “CSV UTF-8”.</source>
        <translation>%1 được lưu bằng bảng mã cũ (dòng %2). Hãy mở ở chương trình đã tạo ra nó, chọn “Lưu thành”, rồi “CSV UTF-8”.</translation>
    </message>
    <message>
        <source>Something is wrong in line %1 of %2: a quotation mark may be missing at the end of a cell. Mend that line and choose the file again.</source>
        <translation>Dòng %1 của %2 có gì đó sai: có thể thiếu dấu ngoặc kép ở cuối ô. Hãy sửa dòng đó rồi chọn lại tệp.</translation>
    </message>
    <message>
        <source>Nothing was read. Choose the file again to go on.</source>
        <translation>Chưa đọc gì cả. Hãy chọn lại tệp để tiếp tục.</translation>
    </message>
    <message>
        <source>No column holds the name. Choose “Full name” for one of them.</source>
        <translation>Chưa có cột nào là tên. Hãy chọn “Họ và tên” cho một cột.</translation>
    </message>
    <message>
        <source>Another column is “%1” already; leave one of the two out.</source>
        <translation>Đã có cột khác là “%1”; hãy bỏ qua một trong hai.</translation>
    </message>
    <message>
        <source>%1 “%2”: %3</source>
        <comment>column, cell, what is wrong with it</comment>
        <translation>%1 “%2”: %3</translation>
    </message>
    <message>
        <source>New</source>
        <comment>what an import makes of a row</comment>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Update</source>
        <comment>what an import makes of a row</comment>
        <translation>Cập nhật</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <comment>what an import makes of a row</comment>
        <translation>Không đổi</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <comment>what an import makes of a row</comment>
        <translation>Trùng</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>what an import makes of a row</comment>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>code</source>
        <translation>mã</translation>
    </message>
    <message>
        <source>name</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>person or company</source>
        <translation>cá nhân hay công ty</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>giới tính</translation>
    </message>
    <message>
        <source>form of address</source>
        <translation>cách xưng hô</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>giai đoạn</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>sinh nhật</translation>
    </message>
    <message>
        <source>province</source>
        <translation>tỉnh thành</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>nghề nghiệp</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>customer since</source>
        <translation>ngày thành khách</translation>
    </message>
    <message>
        <source>back from the bin</source>
        <translation>lấy lại từ thùng rác</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>nhãn</translation>
    </message>
    <message>
        <source>phone and e-mail</source>
        <translation>điện thoại, e-mail</translation>
    </message>
    <message>
        <source>a list without a name</source>
        <translation>danh sách không tên</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 new, %4 updated</source>
        <comment>file, time, customers</comment>
        <translation>%1 · %2 · %3 khách mới, %4 cập nhật</translation>
    </message>
    <message>
        <source>Nothing could be taken back.</source>
        <translation>Không hoàn tác được gì.</translation>
    </message>
    <message>
        <source>The import is taken back: %1 removed, %2 as before.</source>
        <comment>numbers of customers</comment>
        <translation>Đã hoàn tác lần nhập: gỡ %1 khách, %2 khách trở lại như trước.</translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): written to since.</source>
        <translation>
            <numerusform>%n khách ở lại vì đã được nhắn tin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): in contact since.</source>
        <translation>
            <numerusform>%n khách ở lại vì đã có liên hệ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): consent recorded since.</source>
        <translation>
            <numerusform>%n khách ở lại vì đã ghi nhận đồng ý nhận tin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): edited since.</source>
        <translation>
            <numerusform>%n khách ở lại vì đã được sửa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep(s) what was changed again since.</source>
        <translation>
            <numerusform>%n khách giữ những gì đã sửa lại sau đó.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::words</name>
    <message>
        <source>today</source>
        <comment>a day, in a list</comment>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>a day, in a list</comment>
        <translation>hôm qua</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>a day, in a list</comment>
        <translation>ngày mai</translation>
    </message>
    <message>
        <source>%1 · lunar</source>
        <comment>a birthday that goes by the lunar calendar</comment>
        <translation>%1 · ÂL</translation>
    </message>
    <message>
        <source>%1, leap month</source>
        <comment>a lunar date</comment>
        <translation>%1 nhuận</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a date of birth that is not sure</comment>
        <translation>khoảng %1</translation>
    </message>
    <message>
        <source>phone %1</source>
        <translation>điện thoại %1</translation>
    </message>
    <message>
        <source>last contact %1</source>
        <comment>%1 is a day</comment>
        <translation>liên hệ cuối %1</translation>
    </message>
    <message>
        <source>next birthday %1</source>
        <comment>%1 is a day</comment>
        <translation>sinh nhật tới %1</translation>
    </message>
    <message>
        <source>%1: nothing</source>
        <comment>a heading</comment>
        <translation>%1: không có</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a heading and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Born on %1 of the lunar calendar; greeted next on %2</source>
        <translation>Sinh ngày %1 âm lịch; lần chúc mừng tới: %2</translation>
    </message>
    <message>
        <source>Born on %1; greeted next on %2</source>
        <translation>Sinh ngày %1; lần chúc mừng tới: %2</translation>
    </message>
    <message>
        <source>(no longer there)</source>
        <comment>a row of a list whose customer was deleted meanwhile</comment>
        <translation>(không còn nữa)</translation>
    </message>
</context>
</TS>
