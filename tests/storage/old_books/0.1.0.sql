PRAGMA application_id=1129271120;
BEGIN TRANSACTION;
CREATE TABLE accounts (
	code VARCHAR(20) NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	english_name VARCHAR(60) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	version VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_accounts PRIMARY KEY (code)
);
INSERT INTO "accounts" VALUES('101','库存现金','Cash on hand','asset','2007');
INSERT INTO "accounts" VALUES('102','银行存款','Bank','asset','2007');
INSERT INTO "accounts" VALUES('113','应收款','Receivables','asset','2007');
INSERT INTO "accounts" VALUES('114','成员往来','Members'' current accounts','asset','2007');
INSERT INTO "accounts" VALUES('121','产品物资','Products and materials','asset','2007');
INSERT INTO "accounts" VALUES('151','固定资产','Fixed assets','asset','2007');
INSERT INTO "accounts" VALUES('201','短期借款','Short-term loans','liability','2007');
INSERT INTO "accounts" VALUES('211','应付款','Payables','liability','2007');
INSERT INTO "accounts" VALUES('212','应付工资','Wages payable','liability','2007');
INSERT INTO "accounts" VALUES('221','应付盈余返还','Patronage refunds payable','liability','2007');
INSERT INTO "accounts" VALUES('222','应付剩余盈余','Residual surplus payable','liability','2007');
INSERT INTO "accounts" VALUES('235','专项应付款','Special payables','liability','2007');
INSERT INTO "accounts" VALUES('301','股金','Members'' capital','equity','2007');
INSERT INTO "accounts" VALUES('311','专项基金','Special funds','equity','2007');
INSERT INTO "accounts" VALUES('321','资本公积','Capital reserve','equity','2007');
INSERT INTO "accounts" VALUES('322','盈余公积','Surplus reserve','equity','2007');
INSERT INTO "accounts" VALUES('331','本年盈余','Surplus of the year','equity','2007');
INSERT INTO "accounts" VALUES('332','盈余分配','Distribution of surplus','equity','2007');
INSERT INTO "accounts" VALUES('401','生产成本','Production cost','cost','2007');
INSERT INTO "accounts" VALUES('501','经营收入','Operating income','income','2007');
INSERT INTO "accounts" VALUES('502','其他收入','Other income','income','2007');
INSERT INTO "accounts" VALUES('521','经营支出','Operating expense','expense','2007');
INSERT INTO "accounts" VALUES('522','管理费用','Administration','expense','2007');
INSERT INTO "accounts" VALUES('529','其他支出','Other expense','expense','2007');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE audit_log (
	id INTEGER NOT NULL, 
	at VARCHAR(19) NOT NULL, 
	"by" VARCHAR(40) NOT NULL, 
	action VARCHAR(20) NOT NULL, 
	table_name VARCHAR(40) NOT NULL, 
	row_key VARCHAR(60) NOT NULL, 
	content TEXT NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit_log PRIMARY KEY (id)
);
INSERT INTO "audit_log" VALUES(1,'2024-04-02T09:30:00','王会计','insert','settings','cooperative','["cooperative","{\"address\": \"\", \"name\": \"试验合作社\", \"phone\": \"\"}"]','0afd80866451ea061b515826e9c3aebc8f920b165198f8b854bcd133413fd056');
INSERT INTO "audit_log" VALUES(2,'2024-04-02T09:30:00','王会计','insert','settings','law','["law","\"specialised_cooperative\""]','f8f8c16a7457dad4d1bd29427262e5e2a0899df7f02c7ab65ddb84bbf248d9a4');
INSERT INTO "audit_log" VALUES(3,'2024-04-02T09:30:00','王会计','insert','accounts','101','["101","库存现金","Cash on hand","asset","2007"]','e0c0b660f8b5167183f603c65303233b5ff8da465811b8d53e944a23392174e3');
INSERT INTO "audit_log" VALUES(4,'2024-04-02T09:30:00','王会计','insert','accounts','102','["102","银行存款","Bank","asset","2007"]','caa7c514db081141e4e3a2a121a14ee8e8498e960091f78b0f745844f20f8b5c');
INSERT INTO "audit_log" VALUES(5,'2024-04-02T09:30:00','王会计','insert','accounts','113','["113","应收款","Receivables","asset","2007"]','9efb95f962b56e1bcbf9ee0746dc089713f445ce1c7789c4d5ed6864f2080735');
INSERT INTO "audit_log" VALUES(6,'2024-04-02T09:30:00','王会计','insert','accounts','114','["114","成员往来","Members'' current accounts","asset","2007"]','33d56f0ac0088ba42acafacbd52953ccff24e181a1cc33762ad0eda39215338c');
INSERT INTO "audit_log" VALUES(7,'2024-04-02T09:30:00','王会计','insert','accounts','121','["121","产品物资","Products and materials","asset","2007"]','7e51ed33910e3d638de6a8e17b602e894954509a84ec22ec49d42cf5d9c92209');
INSERT INTO "audit_log" VALUES(8,'2024-04-02T09:30:00','王会计','insert','accounts','151','["151","固定资产","Fixed assets","asset","2007"]','7d41a8f48682a3537aceb2b6554cd945933bba2771ee911d72c21d36b18b694a');
INSERT INTO "audit_log" VALUES(9,'2024-04-02T09:30:00','王会计','insert','accounts','201','["201","短期借款","Short-term loans","liability","2007"]','c594787d0e6fe54fb232e92d726e1acd5cd3efa00601a2d1cd51e9b0b26fac70');
INSERT INTO "audit_log" VALUES(10,'2024-04-02T09:30:00','王会计','insert','accounts','211','["211","应付款","Payables","liability","2007"]','d9909a290e982b2c01e57aa495ca1f98b2c34259e4dac63c5d88ad47a96fc4ff');
INSERT INTO "audit_log" VALUES(11,'2024-04-02T09:30:00','王会计','insert','accounts','212','["212","应付工资","Wages payable","liability","2007"]','9c238b312dd6a31955b53cef09ccb7efa4366c6a3dad37959cc424e997865dc5');
INSERT INTO "audit_log" VALUES(12,'2024-04-02T09:30:00','王会计','insert','accounts','221','["221","应付盈余返还","Patronage refunds payable","liability","2007"]','87a77d613a4b9736f2eee6375423d7402333cc087dd0b894c193a71d56c69e9d');
INSERT INTO "audit_log" VALUES(13,'2024-04-02T09:30:00','王会计','insert','accounts','222','["222","应付剩余盈余","Residual surplus payable","liability","2007"]','87074438446b0ba92a67b37057a194830566bb1566c45336caff9fb8e66d1e22');
INSERT INTO "audit_log" VALUES(14,'2024-04-02T09:30:00','王会计','insert','accounts','235','["235","专项应付款","Special payables","liability","2007"]','5fecc98d38ed657d2833b14b298d5b2c5ee63c597ea260b1580aaa819b215773');
INSERT INTO "audit_log" VALUES(15,'2024-04-02T09:30:00','王会计','insert','accounts','301','["301","股金","Members'' capital","equity","2007"]','1af1582397ee5a1d908c93923ad19dc12dda4a9e6deb1fd279043c0fcc18061a');
INSERT INTO "audit_log" VALUES(16,'2024-04-02T09:30:00','王会计','insert','accounts','311','["311","专项基金","Special funds","equity","2007"]','369122f81bdc8c59d15c420773ddfd1659f7af32594414c8b6ee87a4242d1758');
INSERT INTO "audit_log" VALUES(17,'2024-04-02T09:30:00','王会计','insert','accounts','321','["321","资本公积","Capital reserve","equity","2007"]','e59471e06fdf4e5b568e1c19f37b7a6e68b43b23f052dc53bde7bea37de5c5c2');
INSERT INTO "audit_log" VALUES(18,'2024-04-02T09:30:00','王会计','insert','accounts','322','["322","盈余公积","Surplus reserve","equity","2007"]','e31d227529ac0b2219334fe8342392ea2af328954aa0efd319d95fa1aeb8d367');
INSERT INTO "audit_log" VALUES(19,'2024-04-02T09:30:00','王会计','insert','accounts','331','["331","本年盈余","Surplus of the year","equity","2007"]','0d1c0bcd625aaf4a10bdd2b73c5996b3de5e992288ba81038729a1efde3ef94b');
INSERT INTO "audit_log" VALUES(20,'2024-04-02T09:30:00','王会计','insert','accounts','332','["332","盈余分配","Distribution of surplus","equity","2007"]','8733ba571ad2ab70511e067c86323855687b4a3a4ad02caf616b9e909d15fb78');
INSERT INTO "audit_log" VALUES(21,'2024-04-02T09:30:00','王会计','insert','accounts','401','["401","生产成本","Production cost","cost","2007"]','a02f8ea5c0bdb862d42d1145e5c2e3424e8fbc9f5bbf6979c32d2020df27df33');
INSERT INTO "audit_log" VALUES(22,'2024-04-02T09:30:00','王会计','insert','accounts','501','["501","经营收入","Operating income","income","2007"]','b12fc6ffd149270d416bfacc748418ed331c326af575ed863af0f77eb579232a');
INSERT INTO "audit_log" VALUES(23,'2024-04-02T09:30:00','王会计','insert','accounts','502','["502","其他收入","Other income","income","2007"]','5ec682c5cd90d8f0ce8dea09c47b8967dbf1e20b6956c4f528ed4adc9b0857a2');
INSERT INTO "audit_log" VALUES(24,'2024-04-02T09:30:00','王会计','insert','accounts','521','["521","经营支出","Operating expense","expense","2007"]','1f82488ba87853b3c96544d204de0305d544a667d651296b1d99bd9fa7854150');
INSERT INTO "audit_log" VALUES(25,'2024-04-02T09:30:00','王会计','insert','accounts','522','["522","管理费用","Administration","expense","2007"]','a40dd133ef998844e7da9646588c1f3967982d0c6cdd44034c1a6b1429b0c216');
INSERT INTO "audit_log" VALUES(26,'2024-04-02T09:30:00','王会计','insert','accounts','529','["529","其他支出","Other expense","expense","2007"]','86f4e260c64ac81fe6455dbf48b5aadb356ecadac73c02edd8b316df5820e199');
INSERT INTO "audit_log" VALUES(27,'2024-04-02T09:30:00','王会计','insert','grades','1','[1,"mushroom","1","一级","First",1,200,true]','2fd7e43c07ebbdbbe0fab6589b26451aa47a4b082716ed78eaea41e409fc9524');
INSERT INTO "audit_log" VALUES(28,'2024-04-02T09:30:00','王会计','insert','grades','2','[2,"mushroom","2","二级","Second",2,200,true]','77dd3cb36b3a83ad439c7330acb11ec41746d5bd4be06d8080c64dcca3c5b87f');
INSERT INTO "audit_log" VALUES(29,'2024-04-02T09:30:00','王会计','insert','grades','3','[3,"mushroom","3","三级","Third",3,300,true]','750eb8a14bce586e2bcdc521c3e11214d228ca42903acb532e4aa60292de5ad4');
INSERT INTO "audit_log" VALUES(30,'2024-04-02T09:30:00','王会计','insert','grades','4','[4,"leaf","1","单芽","Single bud",1,0,true]','3c784a59c1b4dba9b337dae0213ef67948b7ed9c88e96faa31e8b0f6396b4f2b');
INSERT INTO "audit_log" VALUES(31,'2024-04-02T09:30:00','王会计','insert','grades','5','[5,"leaf","2","一芽一叶","One bud, one leaf",2,0,true]','6eb920c301155d722865fbea3f83f995661df1caca34da0a0071b74ba7905ed8');
INSERT INTO "audit_log" VALUES(32,'2024-04-02T09:30:00','王会计','insert','grades','6','[6,"leaf","3","一芽二叶","One bud, two leaves",3,0,true]','72af0ae1d0e67fc53edc02f347cdf8e617a66576b92915d14d717c83e839c5fe');
INSERT INTO "audit_log" VALUES(33,'2024-04-02T09:30:00','王会计','insert','grades','7','[7,"leaf","4","等外","Off grade",4,0,true]','759b9688491e9f2777b25916e4af7475e0b326659f9543a2de8c6b6a2e31240e');
INSERT INTO "audit_log" VALUES(34,'2024-04-02T09:30:00','王会计','insert','grades','8','[8,"dry_tea","1","特级","Special",1,0,true]','717f7775e436dc9966459d4ca4435eceeb0025e054e4cd78a91d96b586b86003');
INSERT INTO "audit_log" VALUES(35,'2024-04-02T09:30:00','王会计','insert','grades','9','[9,"dry_tea","2","一级","First",2,0,true]','df5a33f2302329ff5e9a14d528c7cef49d04e2708f4073efc18ccf6bb09a1030');
INSERT INTO "audit_log" VALUES(36,'2024-04-02T09:30:00','王会计','insert','grades','10','[10,"dry_tea","3","二级","Second",3,0,true]','884898d83c5c6cc034f6b33e2c04c3cc0c24576cd2c374be27fe6a881a27902c');
INSERT INTO "audit_log" VALUES(37,'2024-04-02T09:30:00','王会计','insert','grades','11','[11,"dry_tea","4","三级","Third",4,0,true]','be90ddbd523a91f60372900c5e5d69b9720e8c12ee00f34d84d58e01c2548bb2');
INSERT INTO "audit_log" VALUES(38,'2024-04-02T09:30:00','王会计','insert','tares','1','[1,"mushroom","塑料筐",1600,"2024-01-01",null]','65bf39e50c1dc8a54c2cac5a96eabbfea251eed663c0557ad0dec757a32d97f0');
INSERT INTO "audit_log" VALUES(39,'2024-04-02T09:30:00','王会计','insert','tares','2','[2,"mushroom","竹筐",1250,"2024-01-01",null]','a2c2357fb533312075f90bf582c0600962a502379f84ad2b855d9ceb85929db1');
INSERT INTO "audit_log" VALUES(40,'2024-04-02T09:30:00','王会计','insert','tares','3','[3,"leaf","竹篓",425,"2024-01-01",null]','b1b7f15005ad27a18ffaf49978651a258b25c56d4c269b0d535251c859ff70d4');
INSERT INTO "audit_log" VALUES(41,'2024-04-02T09:30:00','王会计','insert','tares','4','[4,"leaf","布袋",100,"2024-01-01",null]','d55dd17934b5de7345e239bc9e7371ee698095170016ca1ae07a6a08c81e27e1');
INSERT INTO "audit_log" VALUES(42,'2024-04-02T09:30:00','王会计','insert','village_groups','1','[1,"1","联丰组"]','ce6fc4e5cb1d5f586360b34483562567bae0c3346a06c58bd3cabaee2e543944');
INSERT INTO "audit_log" VALUES(43,'2024-04-02T09:30:00','王会计','insert','people','1','[1,"0001","单国强","person","13800001234",1,"","shan4单 guo2国 qiang2强","|shanguoqiang|shanguojiang|danguoqiang|danguojiang|changuoqiang|changuojiang|sgq|sgj|dgq|dgj|cgq|cgj|",""]','747b4c5684e3225bce5dc7f2d01d97637065def1dcc795412bb101237abbc335');
INSERT INTO "audit_log" VALUES(44,'2024-04-02T09:30:00','王会计','insert','people','2','[2,"0002","张三","person","",1,"","zhang1张 san1三","|zhangsan|zs|",""]','79415272901f82c7361d9e308319d638a70f781a8013d9949994f210d253f401');
INSERT INTO "audit_log" VALUES(45,'2024-04-02T09:30:00','王会计','insert','people','3','[3,"0003","王𬱖","person","",1,"","wang2王 di2𬱖","|wangdi|yudi|wd|yd|",""]','9dd5a258f7358094a746ab025d361f7f6ee0b8dfa8f90bfe4c37e926d2ca4795');
INSERT INTO "audit_log" VALUES(46,'2024-04-02T09:30:00','王会计','insert','people','4','[4,"0004","山珍公司","person","",1,"","shan1山 zhen1珍 gong1公 si1司","|shanzhengongsi|shanzhengongci|szgs|szgc|",""]','9087f9a96c20429cbaa38d3212fed499a124f3bc212133d0b17c606740178665');
INSERT INTO "audit_log" VALUES(47,'2024-04-02T09:30:00','王会计','insert','people','5','[5,"0005","菌棒厂","person","",1,"","jun1菌 bang4棒 chang3厂","|junbangchang|junbanghan|junbangyan|junbangan|jbc|jbh|jby|jba|",""]','6ec8cfe2d38b2e25b3e23539294b34373819c7c46957572ecad664ce9e5b9fa6');
INSERT INTO "audit_log" VALUES(48,'2024-04-02T09:30:00','王会计','insert','person_roles','1','[1,1,"grower","2024-01-01",null]','523528e9ab32e82e8dfff3497600420921adca5fc22f760d7f91296b2487029e');
INSERT INTO "audit_log" VALUES(49,'2024-04-02T09:30:00','王会计','insert','person_roles','2','[2,2,"grower","2024-01-01",null]','0b5a63293fda03e9fc7ffcb5f6c07bcb0e35fdf963581212c2339eca66dd8312');
INSERT INTO "audit_log" VALUES(50,'2024-04-02T09:30:00','王会计','insert','person_roles','3','[3,3,"tea_household","2024-01-01",null]','97a287a5dba448b05bba258c94bbe05c5ccf9f3850469847c2546892cb854eb3');
INSERT INTO "audit_log" VALUES(51,'2024-04-02T09:30:00','王会计','insert','person_roles','4','[4,4,"buyer","2024-01-01",null]','ed062ea5b80b40bb4fb21383b7745d13cf5771c939c1e1f3fdb3692ec97b8744');
INSERT INTO "audit_log" VALUES(52,'2024-04-02T09:30:00','王会计','insert','person_roles','5','[5,5,"supplier","2024-01-01",null]','9721e14b0b541aad4a8b7e3f8828ba29dfdc33323ea452f583cb95acf7fd4c9d');
INSERT INTO "audit_log" VALUES(53,'2024-04-02T09:30:00','王会计','insert','memberships','1','[1,1,"2024-01-01",null]','5ab15fb63bdd82132e74c78450963698292c06d3eb4b3858793a01926b0e5aa3');
INSERT INTO "audit_log" VALUES(54,'2024-04-02T09:30:00','王会计','insert','memberships','2','[2,3,"2024-01-01",null]','509bf63c48a6955d9cf70fd4fa79507eaa80f33bf2bd3d7a39421ee590c8d912');
INSERT INTO "audit_log" VALUES(55,'2024-04-02T09:30:00','王会计','insert','greenhouses','1','[1,"01",1,1,120,8000,""]','a01207a752da8096c78649b013802b8c04fb3b8dcf6351e427b79b4faacd82fd');
INSERT INTO "audit_log" VALUES(56,'2024-04-02T09:30:00','王会计','insert','seasons','1','[1,"2024A","2024 春季","2024-01-01","2024-07-01"]','05bfb7869f6dde64a8d18fcb918d6a2fd62090b1d335a3e31216bd102f08fed5');
INSERT INTO "audit_log" VALUES(57,'2024-04-02T09:30:00','王会计','insert','crops','1','[1,1,1,1,"2024-01-01","2024-07-01"]','420ff4e1fad26db2ce229fd79598cbce2f29a9b2733838621d5ec078e805fd69');
INSERT INTO "audit_log" VALUES(58,'2024-04-02T09:30:00','王会计','insert','price_lists','1','[1,"mushroom","开市价","2024-01-01",null,"2024-04-02T09:30:00","王会计"]','aca469c2337478c095b9e1b8d78f7ec2470dd1673a79202a2ec7b8f6b9601875');
INSERT INTO "audit_log" VALUES(59,'2024-04-02T09:30:00','王会计','insert','price_lines','1','[1,1,1,null,null,420]','3043650448c25fcd727fc1963e24d40c720d48f50fd2e472056dea5e0a476c77');
INSERT INTO "audit_log" VALUES(60,'2024-04-02T09:30:00','王会计','insert','price_lines','2','[2,1,2,null,null,310]','8f3e1962a9e3f5f0ab1c8edf9d524d63d73179ef349a9d902877753e4828b06d');
INSERT INTO "audit_log" VALUES(61,'2024-04-02T09:30:00','王会计','insert','price_lines','3','[3,1,3,null,null,150]','24def27bd0396c72f273d7c625d2d74aaf34b2fad347719c42fc2f420c0ddbcf');
INSERT INTO "audit_log" VALUES(62,'2024-04-02T09:30:00','王会计','insert','price_lists','2','[2,"leaf","开市价","2024-01-01",null,"2024-04-02T09:30:00","王会计"]','389309f7ba417ccf4c8fb222c972478827d4c8b2a1814c41403f0e835c6c4d7d');
INSERT INTO "audit_log" VALUES(63,'2024-04-02T09:30:00','王会计','insert','price_lines','4','[4,2,4,null,null,12800]','6ed40771e42c4a511191342399dc2ad8dafff01e74d17b6f3b4cb108aa152d66');
INSERT INTO "audit_log" VALUES(64,'2024-04-02T09:30:00','王会计','insert','price_lines','5','[5,2,5,null,null,9600]','422df4136b8ff68145bd8ec929acd803c95da97e3f112b88a67a25f2d1a2b3ff');
INSERT INTO "audit_log" VALUES(65,'2024-04-02T09:30:00','王会计','insert','price_lines','6','[6,2,6,null,null,6000]','926c21f431e875c3246d660160d8ed2b3e8b95d7a9d7a53ecc04167a9edd94fc');
INSERT INTO "audit_log" VALUES(66,'2024-04-02T09:30:00','王会计','insert','price_lines','7','[7,2,7,null,null,2500]','6df3f4c318559984b397c66b47a3accda5786d2e935d6e5efc22918ce26c140f');
INSERT INTO "audit_log" VALUES(67,'2024-04-02T09:30:00','王会计','insert','statement_prints','1','[1,27,1,"2024-04-02T09:30:00","王会计"]','f3be52c584e0b018ceb9bfc3f05c28a123ae469fc9ccd00d4eae076f61a963fe');
INSERT INTO "audit_log" VALUES(68,'2024-04-02T09:30:00','王会计','insert','statement_prints','2','[2,28,1,"2024-04-02T09:30:00","王会计"]','6a517f2a442f73f4b226395065035916f8f695b4a1d20bd6544460013ea67d26');
INSERT INTO "audit_log" VALUES(69,'2024-04-02T09:30:00','王会计','update','crops','1','[1,1,1,1,"2024-01-01","2024-06-01"]','7d656ac46ab7c05476ef22c010787da94e298829ea4c862ecb9a6b999fa06884');
INSERT INTO "audit_log" VALUES(70,'2024-04-02T09:30:00','王会计','update','people','3','[3,"0003","王𬱖","household","13900000000",1,"土坪镇","wang2王 di2𬱖","|wangdi|yudi|wd|yd|",""]','3fb908eba15d42f688ec15d8a3be8225b3a692ff4340c0885a3bec833b755eb9');
INSERT INTO "audit_log" VALUES(71,'2024-04-02T09:30:00','王会计','insert','person_secrets','1','d3abc5b1aa776446334e37ac30339dcf50a0a82465738cc4a9aa82ef08405ebf','0268296e20c7a54574a664862d77b376a3333cc47762acfa2fdbb9b4f1276ebf');
INSERT INTO "audit_log" VALUES(72,'2024-04-02T09:30:00','王会计','insert','settings','paper','["paper","{\"statement\": \"A4\"}"]','5ccccbb12217a4793d3c0e8d03440aab91f9f3d7696c35355e84ee3e6b8723c2');
CREATE TABLE bag_issues (
	document_id INTEGER NOT NULL, 
	crop_id INTEGER NOT NULL, 
	bags INTEGER NOT NULL, 
	price_fen BIGINT NOT NULL, 
	on_credit BOOLEAN NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_bag_issues PRIMARY KEY (document_id), 
	CONSTRAINT fk_bag_issues_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_bag_issues_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "bag_issues" VALUES(5,1,6923,350,1,2423050,588455);
INSERT INTO "bag_issues" VALUES(6,1,100,350,0,35000,8500);
CREATE TABLE bag_losses (
	document_id INTEGER NOT NULL, 
	crop_id INTEGER NOT NULL, 
	bags INTEGER NOT NULL, 
	cause VARCHAR(20) NOT NULL, 
	action VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_bag_losses PRIMARY KEY (document_id), 
	CONSTRAINT fk_bag_losses_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_bag_losses_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "bag_losses" VALUES(8,1,138,'contaminated','discard');
CREATE TABLE charges (
	document_id INTEGER NOT NULL, 
	part VARCHAR(20) NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	lease_document_id INTEGER, 
	CONSTRAINT pk_charges PRIMARY KEY (document_id), 
	CONSTRAINT fk_charges_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_charges_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id)
);
INSERT INTO "charges" VALUES(24,'rent',200000,1);
CREATE TABLE crops (
	id INTEGER NOT NULL, 
	greenhouse_id INTEGER NOT NULL, 
	season_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE, 
	CONSTRAINT pk_crops PRIMARY KEY (id), 
	CONSTRAINT fk_crops_greenhouse_id FOREIGN KEY(greenhouse_id) REFERENCES greenhouses (id), 
	CONSTRAINT fk_crops_person_id FOREIGN KEY(person_id) REFERENCES people (id), 
	CONSTRAINT fk_crops_season_id FOREIGN KEY(season_id) REFERENCES seasons (id), 
	CONSTRAINT uq_crops_greenhouse_id_season_id_person_id_start UNIQUE (greenhouse_id, season_id, person_id, start)
);
INSERT INTO "crops" VALUES(1,1,1,1,'2024-01-01','2024-06-01');
CREATE TABLE documents (
	id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	year INTEGER NOT NULL, 
	number INTEGER, 
	day DATE NOT NULL, 
	status VARCHAR(10) NOT NULL, 
	person_id INTEGER, 
	amount_fen BIGINT NOT NULL, 
	note TEXT NOT NULL, 
	draft_values TEXT NOT NULL, 
	replaces_id INTEGER, 
	created_at VARCHAR(19) NOT NULL, 
	created_by VARCHAR(40) NOT NULL, 
	posted_at VARCHAR(19), 
	posted_by VARCHAR(40), 
	voided_at VARCHAR(19), 
	voided_by VARCHAR(40), 
	void_reason TEXT, 
	CONSTRAINT pk_documents PRIMARY KEY (id), 
	CONSTRAINT ck_documents_number CHECK ((status = 'draft') = (number is null)), 
	CONSTRAINT ck_documents_status CHECK (status in ('draft', 'posted', 'voided')), 
	CONSTRAINT fk_documents_person_id FOREIGN KEY(person_id) REFERENCES people (id), 
	CONSTRAINT fk_documents_replaces_id FOREIGN KEY(replaces_id) REFERENCES documents (id), 
	CONSTRAINT uq_documents_kind_year_number UNIQUE (kind, year, number)
);
INSERT INTO "documents" VALUES(1,'greenhouse_lease',2024,1,'2024-01-01','posted',1,200000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(2,'goods_receipt',2024,1,'2024-01-01','posted',5,850000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(3,'transfer',2024,1,'2024-04-02','posted',1,5000000,'成员出资','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(4,'goods_receipt',2024,2,'2024-04-02','posted',5,85000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(5,'bag_issue',2024,1,'2024-04-02','posted',1,2423050,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(6,'bag_issue',2024,2,'2024-04-02','posted',1,35000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(7,'payment',2024,1,'2024-04-02','posted',1,35000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(8,'bag_loss',2024,1,'2024-04-02','posted',1,0,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(9,'harvest_ticket',2024,1,'2024-04-02','posted',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(10,'harvest_ticket',2024,2,'2024-04-02','posted',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(11,'payment',2024,2,'2024-04-02','posted',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(12,'harvest_ticket',2024,3,'2024-04-02','voided',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','毛重看错，重开');
INSERT INTO "documents" VALUES(13,'harvest_ticket',2024,4,'2024-04-02','posted',1,40063,'','',12,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(14,'harvest_ticket',2024,5,'2024-04-02','posted',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(15,'leaf_ticket',2024,NULL,'2024-04-02','draft',NULL,0,'','{"姓名": "王𬱖"}',NULL,'2024-04-02T09:30:00','王会计',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "documents" VALUES(16,'leaf_ticket',2024,1,'2024-04-02','posted',3,221056,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(17,'leaf_ticket',2024,2,'2024-04-02','voided',3,221056,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','认错人');
INSERT INTO "documents" VALUES(18,'payment',2024,3,'2024-04-02','voided',3,221056,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','认错人');
INSERT INTO "documents" VALUES(19,'processing_batch',2024,1,'2024-04-02','posted',NULL,224389,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(20,'sale',2024,1,'2024-04-02','posted',4,152000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(21,'sale',2024,2,'2024-04-02','posted',4,34000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(22,'payment',2024,4,'2024-04-02','posted',4,30000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(23,'work_sheet',2024,1,'2024-04-02','posted',NULL,13500,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(24,'charge',2024,1,'2024-04-02','posted',1,200000,'大棚租金','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(25,'payment',2024,5,'2024-04-02','posted',1,20000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(26,'payment',2024,6,'2024-04-02','posted',1,60095,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(27,'statement',2024,1,'2024-04-02','posted',1,-2582956,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(28,'statement',2024,2,'2024-04-02','posted',3,225556,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(29,'lease_end',2024,1,'2024-06-01','posted',1,0,'外出务工','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
CREATE TABLE entries (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	day DATE NOT NULL, 
	reverses_id INTEGER, 
	at VARCHAR(19) NOT NULL, 
	"by" VARCHAR(40) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_entries PRIMARY KEY (id), 
	CONSTRAINT fk_entries_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_entries_reverses_id FOREIGN KEY(reverses_id) REFERENCES entries (id)
);
INSERT INTO "entries" VALUES(1,1,'2024-01-01',NULL,'2024-04-02T09:30:00','王会计','e22240295c5d1b04df68692acc9a1dd1cfb3986ae004fc3df0ef158b7329a364');
INSERT INTO "entries" VALUES(2,2,'2024-01-01',NULL,'2024-04-02T09:30:00','王会计','98f25f21c9e5d2b6ec3222913f59d6fe8f76c6459d6f78c1f006bf6d52de7160');
INSERT INTO "entries" VALUES(3,3,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','bdc434e24be3c0f0bf8c24414c37510e513c6ba9062a75bb1f579a9b5228fb75');
INSERT INTO "entries" VALUES(4,4,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','e4ffd23f87a2c1a24f829050b521c2ea9491abe0f897530a10912769600232db');
INSERT INTO "entries" VALUES(5,5,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','eb2620ed3afc77570bef03cb834ca6a79eb3e61b1757d7d7cda1075ffb5b9666');
INSERT INTO "entries" VALUES(6,6,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','4168702002e2f24f58389e3a0677aada9a30c4ee54920505f19558d84ef28578');
INSERT INTO "entries" VALUES(7,7,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','5c1e09458ede25071455e1251c853e9479c84a4a2051ab58865f65986c6334e9');
INSERT INTO "entries" VALUES(8,8,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','61f5dbb2d577ed9a5bf41c93c72e026c8c0a9595158e21258155a64737c6ab8b');
INSERT INTO "entries" VALUES(9,9,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','b1f2b5d9d8c55db49faa5959728facf5769eb7ff3abdc995bdae673d2954a290');
INSERT INTO "entries" VALUES(10,10,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','6208c0186cd7f6637dad07a290259a58dcff7e739716a06e4a19405bfa16cdb1');
INSERT INTO "entries" VALUES(11,11,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','93eb437df0eb7f908935104ccdd249df53dd4d38c92e4abee6b87e40a1d3c709');
INSERT INTO "entries" VALUES(12,12,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','b1649593483d2261e31236384b791d036c67a7943a0d52c2c34b42c6aee12289');
INSERT INTO "entries" VALUES(13,12,'2024-04-02',12,'2024-04-02T09:30:00','王会计','b7ee3deec988b6cd3b30f1a84bd4f54d59ca012780340e4ec1690824d0d8fa6e');
INSERT INTO "entries" VALUES(14,13,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','be9b2fefbf96dcd218795ecc90f4bf4796298115cf85550e176e4014caa1e4b9');
INSERT INTO "entries" VALUES(15,14,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','6a3f039fbd6fd459d54112d82e2cd1126ca8bbcb39be9720c0b0ccd0ab079522');
INSERT INTO "entries" VALUES(16,16,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','2e1352687109413176160ec0b1884704bb0f7899a385be5e86fe8c0b86623d62');
INSERT INTO "entries" VALUES(17,17,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','e29abab4f53d8129eda2c08943e9440f3aad07510074b76c360df45c9fcb3ce5');
INSERT INTO "entries" VALUES(18,18,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','8b0af1e2a68f38cd31dcde6d9ff2390296fc8198bb4da6524d47d038eb1606ce');
INSERT INTO "entries" VALUES(19,18,'2024-04-02',18,'2024-04-02T09:30:00','王会计','8e42a16c06d1bcdec207a980703c1f0645b4fb5e25c7cf09eed0043c8a69403e');
INSERT INTO "entries" VALUES(20,17,'2024-04-02',17,'2024-04-02T09:30:00','王会计','40d13f7c7f9b1233fad4eb68fc5a1ffb16bd6c02132cd9460e94dcbda7930a34');
INSERT INTO "entries" VALUES(21,19,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','f61ff649aad67dccdbdcb635312841df46c487aaf8826ebcc7cd12b37785bec3');
INSERT INTO "entries" VALUES(22,20,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','9238b335e81631714ae3caeaa12923961c3955130c2776848cb5bc42be528d65');
INSERT INTO "entries" VALUES(23,21,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','aa83d52a21d1b0392a2a8f9a8e2a2032109263cbf9ed3707e00f33b2e236410c');
INSERT INTO "entries" VALUES(24,22,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','7f6a81ec10bd17684f21c73210fe6c9f650f38e090dcd7be731b1ab47ae71300');
INSERT INTO "entries" VALUES(25,23,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','7b9c058d144595e47303b88a4eb92ff719a504f6e3a63e8ecf23d0412bbf6868');
INSERT INTO "entries" VALUES(26,24,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','089423bdfd852ee405f549a1deaa9889a41370d5d0fbf02ee45977a54f9a53d7');
INSERT INTO "entries" VALUES(27,25,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','9d7306dd1b6e252708ca2dd82e5413fcdc40171fb0985f2a005f83bf93b6ddc5');
INSERT INTO "entries" VALUES(28,26,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','f75cee922f6c7cb88a5079d3fb1580caa132b7fb0e2fd8bd156e0c56a8be35e7');
INSERT INTO "entries" VALUES(29,27,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','9128f834384192e907e6f6c7d41e0e6bd781ac35a7a1a730baa1a9502bb7ade6');
INSERT INTO "entries" VALUES(30,28,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','a4b284e646a96d01bf02fa1f6b1d44876ca9c1e65a6ac0be0baf88f3fee77430');
INSERT INTO "entries" VALUES(31,29,'2024-06-01',NULL,'2024-04-02T09:30:00','王会计','641bc80e2e0bf2db8a55bb5bd9a8e49acfb5cc6b6c294671ded7fc3d3ff13837');
CREATE TABLE goods_receipts (
	document_id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	quantity BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_goods_receipts PRIMARY KEY (document_id), 
	CONSTRAINT fk_goods_receipts_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "goods_receipts" VALUES(2,'bag',10000,850000);
INSERT INTO "goods_receipts" VALUES(4,'bag',1000,85000);
CREATE TABLE grades (
	id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	code VARCHAR(20) NOT NULL, 
	name VARCHAR(40) NOT NULL, 
	english_name VARCHAR(40) NOT NULL, 
	rank INTEGER NOT NULL, 
	deduction_bp INTEGER NOT NULL, 
	active BOOLEAN NOT NULL, 
	CONSTRAINT pk_grades PRIMARY KEY (id), 
	CONSTRAINT uq_grades_product_code UNIQUE (product, code)
);
INSERT INTO "grades" VALUES(1,'mushroom','1','一级','First',1,200,1);
INSERT INTO "grades" VALUES(2,'mushroom','2','二级','Second',2,200,1);
INSERT INTO "grades" VALUES(3,'mushroom','3','三级','Third',3,300,1);
INSERT INTO "grades" VALUES(4,'leaf','1','单芽','Single bud',1,0,1);
INSERT INTO "grades" VALUES(5,'leaf','2','一芽一叶','One bud, one leaf',2,0,1);
INSERT INTO "grades" VALUES(6,'leaf','3','一芽二叶','One bud, two leaves',3,0,1);
INSERT INTO "grades" VALUES(7,'leaf','4','等外','Off grade',4,0,1);
INSERT INTO "grades" VALUES(8,'dry_tea','1','特级','Special',1,0,1);
INSERT INTO "grades" VALUES(9,'dry_tea','2','一级','First',2,0,1);
INSERT INTO "grades" VALUES(10,'dry_tea','3','二级','Second',3,0,1);
INSERT INTO "grades" VALUES(11,'dry_tea','4','三级','Third',4,0,1);
CREATE TABLE greenhouse_leases (
	document_id INTEGER NOT NULL, 
	greenhouse_id INTEGER NOT NULL, 
	season_id INTEGER, 
	start DATE NOT NULL, 
	"end" DATE NOT NULL, 
	basis VARCHAR(20) NOT NULL, 
	rate_fen BIGINT NOT NULL, 
	deposit_fen BIGINT NOT NULL, 
	CONSTRAINT pk_greenhouse_leases PRIMARY KEY (document_id), 
	CONSTRAINT fk_greenhouse_leases_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_greenhouse_leases_greenhouse_id FOREIGN KEY(greenhouse_id) REFERENCES greenhouses (id), 
	CONSTRAINT fk_greenhouse_leases_season_id FOREIGN KEY(season_id) REFERENCES seasons (id)
);
INSERT INTO "greenhouse_leases" VALUES(1,1,1,'2024-01-01','2024-07-01','shed_season',200000,0);
CREATE TABLE greenhouses (
	id INTEGER NOT NULL, 
	code VARCHAR(20) NOT NULL, 
	"row" INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	capacity_bags INTEGER NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_greenhouses PRIMARY KEY (id), 
	CONSTRAINT uq_greenhouses_code UNIQUE (code)
);
INSERT INTO "greenhouses" VALUES(1,'01',1,1,120,8000,'');
CREATE TABLE harvest_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	grade_id INTEGER NOT NULL, 
	suggested_grade_id INTEGER, 
	override_reason TEXT NOT NULL, 
	grams BIGINT NOT NULL, 
	price_fen BIGINT NOT NULL, 
	price_line_id INTEGER NOT NULL, 
	better_price_fen BIGINT, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_harvest_lines PRIMARY KEY (id), 
	CONSTRAINT fk_harvest_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_harvest_lines_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id), 
	CONSTRAINT fk_harvest_lines_price_line_id FOREIGN KEY(price_line_id) REFERENCES price_lines (id), 
	CONSTRAINT fk_harvest_lines_suggested_grade_id FOREIGN KEY(suggested_grade_id) REFERENCES grades (id)
);
INSERT INTO "harvest_lines" VALUES(1,9,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(2,9,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(3,9,3,3,1,'',6000,150,3,310,1800);
INSERT INTO "harvest_lines" VALUES(4,10,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(5,10,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(6,10,3,3,1,'',6000,150,3,310,1800);
INSERT INTO "harvest_lines" VALUES(7,12,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(8,12,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(9,12,3,3,1,'',6000,150,3,310,1800);
INSERT INTO "harvest_lines" VALUES(10,13,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(11,13,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(12,13,3,3,1,'',6000,150,3,310,1800);
INSERT INTO "harvest_lines" VALUES(13,14,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(14,14,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(15,14,3,3,1,'',6000,150,3,310,1800);
CREATE TABLE harvest_tickets (
	document_id INTEGER NOT NULL, 
	crop_id INTEGER NOT NULL, 
	pick_session VARCHAR(20) NOT NULL, 
	flush INTEGER NOT NULL, 
	weighed_at VARCHAR(5) NOT NULL, 
	gross_g BIGINT NOT NULL, 
	baskets INTEGER NOT NULL, 
	tare_id INTEGER, 
	tare_g BIGINT NOT NULL, 
	deduction_bp INTEGER NOT NULL, 
	deduction_step_g INTEGER NOT NULL, 
	deduction_g BIGINT NOT NULL, 
	pay_g BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_harvest_tickets PRIMARY KEY (document_id), 
	CONSTRAINT fk_harvest_tickets_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_harvest_tickets_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_harvest_tickets_tare_id FOREIGN KEY(tare_id) REFERENCES tares (id)
);
INSERT INTO "harvest_tickets" VALUES(9,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
INSERT INTO "harvest_tickets" VALUES(10,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
INSERT INTO "harvest_tickets" VALUES(12,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
INSERT INTO "harvest_tickets" VALUES(13,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
INSERT INTO "harvest_tickets" VALUES(14,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
CREATE TABLE leaf_tickets (
	document_id INTEGER NOT NULL, 
	grade_id INTEGER NOT NULL, 
	village_group_id INTEGER, 
	slot VARCHAR(20), 
	weighed_at VARCHAR(5) NOT NULL, 
	gross_g BIGINT NOT NULL, 
	baskets INTEGER NOT NULL, 
	tare_id INTEGER, 
	tare_g BIGINT NOT NULL, 
	deduction_bp INTEGER NOT NULL, 
	deduction_step_g INTEGER NOT NULL, 
	deduction_g BIGINT NOT NULL, 
	pay_g BIGINT NOT NULL, 
	price_fen BIGINT NOT NULL, 
	price_line_id INTEGER NOT NULL, 
	better_price_fen BIGINT, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_leaf_tickets PRIMARY KEY (document_id), 
	CONSTRAINT fk_leaf_tickets_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_leaf_tickets_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id), 
	CONSTRAINT fk_leaf_tickets_price_line_id FOREIGN KEY(price_line_id) REFERENCES price_lines (id), 
	CONSTRAINT fk_leaf_tickets_tare_id FOREIGN KEY(tare_id) REFERENCES tares (id), 
	CONSTRAINT fk_leaf_tickets_village_group_id FOREIGN KEY(village_group_id) REFERENCES village_groups (id)
);
INSERT INTO "leaf_tickets" VALUES(16,4,1,'morning','09:30',9325,1,NULL,425,300,5,265,8635,12800,4,NULL,221056);
INSERT INTO "leaf_tickets" VALUES(17,4,1,'morning','09:30',9325,1,NULL,425,300,5,265,8635,12800,4,NULL,221056);
CREATE TABLE lease_ends (
	document_id INTEGER NOT NULL, 
	lease_document_id INTEGER NOT NULL, 
	"end" DATE NOT NULL, 
	CONSTRAINT pk_lease_ends PRIMARY KEY (document_id), 
	CONSTRAINT fk_lease_ends_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_lease_ends_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id)
);
INSERT INTO "lease_ends" VALUES(29,1,'2024-06-01');
CREATE TABLE memberships (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE, 
	CONSTRAINT pk_memberships PRIMARY KEY (id), 
	CONSTRAINT fk_memberships_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "memberships" VALUES(1,1,'2024-01-01',NULL);
INSERT INTO "memberships" VALUES(2,3,'2024-01-01',NULL);
CREATE TABLE monthly_intake (
	month VARCHAR(7) NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	grade_id INTEGER NOT NULL, 
	greenhouse_id INTEGER NOT NULL, 
	village_group_id INTEGER NOT NULL, 
	grams BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	lines INTEGER NOT NULL, 
	CONSTRAINT pk_monthly_intake PRIMARY KEY (month, product, grade_id, greenhouse_id, village_group_id)
);
INSERT INTO "monthly_intake" VALUES('2024-04','mushroom',1,1,0,136000,114240,4);
INSERT INTO "monthly_intake" VALUES('2024-04','mushroom',2,1,0,62600,38812,4);
INSERT INTO "monthly_intake" VALUES('2024-04','mushroom',3,1,0,24000,7200,4);
INSERT INTO "monthly_intake" VALUES('2024-04','leaf',4,0,1,8635,221056,1);
CREATE TABLE number_series (
	kind VARCHAR(20) NOT NULL, 
	year INTEGER NOT NULL, 
	last_number INTEGER NOT NULL, 
	CONSTRAINT pk_number_series PRIMARY KEY (kind, year)
);
INSERT INTO "number_series" VALUES('greenhouse_lease',2024,1);
INSERT INTO "number_series" VALUES('goods_receipt',2024,2);
INSERT INTO "number_series" VALUES('transfer',2024,1);
INSERT INTO "number_series" VALUES('bag_issue',2024,2);
INSERT INTO "number_series" VALUES('payment',2024,6);
INSERT INTO "number_series" VALUES('bag_loss',2024,1);
INSERT INTO "number_series" VALUES('harvest_ticket',2024,5);
INSERT INTO "number_series" VALUES('leaf_ticket',2024,2);
INSERT INTO "number_series" VALUES('processing_batch',2024,1);
INSERT INTO "number_series" VALUES('sale',2024,2);
INSERT INTO "number_series" VALUES('work_sheet',2024,1);
INSERT INTO "number_series" VALUES('charge',2024,1);
INSERT INTO "number_series" VALUES('statement',2024,2);
INSERT INTO "number_series" VALUES('lease_end',2024,1);
CREATE TABLE payment_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	part VARCHAR(20) NOT NULL, 
	action VARCHAR(10) NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_payment_lines PRIMARY KEY (id), 
	CONSTRAINT ck_payment_lines_action CHECK (action in ('paid', 'received', 'recovered')), 
	CONSTRAINT fk_payment_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "payment_lines" VALUES(1,7,1,'bags','received',35000);
INSERT INTO "payment_lines" VALUES(2,11,1,'mushroom','paid',40063);
INSERT INTO "payment_lines" VALUES(3,18,1,'leaf','paid',221056);
INSERT INTO "payment_lines" VALUES(4,22,1,'sale','received',30000);
INSERT INTO "payment_lines" VALUES(5,25,1,'advance','paid',20000);
INSERT INTO "payment_lines" VALUES(6,26,1,'mushroom','paid',120189);
INSERT INTO "payment_lines" VALUES(7,26,2,'bags','recovered',60094);
CREATE TABLE payments (
	document_id INTEGER NOT NULL, 
	purpose VARCHAR(20) NOT NULL, 
	method VARCHAR(20) NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	ticket_document_id INTEGER, 
	CONSTRAINT pk_payments PRIMARY KEY (document_id), 
	CONSTRAINT fk_payments_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_payments_ticket_document_id FOREIGN KEY(ticket_document_id) REFERENCES documents (id)
);
INSERT INTO "payments" VALUES(7,'receipt','cash',35000,6);
INSERT INTO "payments" VALUES(11,'ticket','cash',40063,10);
INSERT INTO "payments" VALUES(18,'ticket','cash',221056,17);
INSERT INTO "payments" VALUES(22,'receipt','bank',30000,NULL);
INSERT INTO "payments" VALUES(25,'advance','cash',20000,NULL);
INSERT INTO "payments" VALUES(26,'payout','bank',60095,NULL);
CREATE TABLE people (
	id INTEGER NOT NULL, 
	code VARCHAR(20) NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	phone VARCHAR(30) NOT NULL, 
	village_group_id INTEGER, 
	address VARCHAR(120) NOT NULL, 
	sort_key VARCHAR(120) NOT NULL, 
	search_keys TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_people PRIMARY KEY (id), 
	CONSTRAINT ck_people_kind CHECK (kind in ('person', 'household', 'organisation')), 
	CONSTRAINT fk_people_village_group_id FOREIGN KEY(village_group_id) REFERENCES village_groups (id), 
	CONSTRAINT uq_people_code UNIQUE (code)
);
INSERT INTO "people" VALUES(1,'0001','单国强','person','13800001234',1,'','shan4单 guo2国 qiang2强','|shanguoqiang|shanguojiang|danguoqiang|danguojiang|changuoqiang|changuojiang|sgq|sgj|dgq|dgj|cgq|cgj|','');
INSERT INTO "people" VALUES(2,'0002','张三','person','',1,'','zhang1张 san1三','|zhangsan|zs|','');
INSERT INTO "people" VALUES(3,'0003','王𬱖','household','13900000000',1,'土坪镇','wang2王 di2𬱖','|wangdi|yudi|wd|yd|','');
INSERT INTO "people" VALUES(4,'0004','山珍公司','person','',1,'','shan1山 zhen1珍 gong1公 si1司','|shanzhengongsi|shanzhengongci|szgs|szgc|','');
INSERT INTO "people" VALUES(5,'0005','菌棒厂','person','',1,'','jun1菌 bang4棒 chang3厂','|junbangchang|junbanghan|junbangyan|junbangan|jbc|jbh|jby|jba|','');
CREATE TABLE person_roles (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	role VARCHAR(20) NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE, 
	CONSTRAINT pk_person_roles PRIMARY KEY (id), 
	CONSTRAINT fk_person_roles_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "person_roles" VALUES(1,1,'grower','2024-01-01',NULL);
INSERT INTO "person_roles" VALUES(2,2,'grower','2024-01-01',NULL);
INSERT INTO "person_roles" VALUES(3,3,'tea_household','2024-01-01',NULL);
INSERT INTO "person_roles" VALUES(4,4,'buyer','2024-01-01',NULL);
INSERT INTO "person_roles" VALUES(5,5,'supplier','2024-01-01',NULL);
CREATE TABLE person_secrets (
	person_id INTEGER NOT NULL, 
	id_number TEXT NOT NULL, 
	id_tail VARCHAR(4) NOT NULL, 
	bank_name VARCHAR(60) NOT NULL, 
	bank_number TEXT NOT NULL, 
	bank_tail VARCHAR(4) NOT NULL, 
	CONSTRAINT pk_person_secrets PRIMARY KEY (person_id), 
	CONSTRAINT fk_person_secrets_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "person_secrets" VALUES(1,'000000199001010000','0000','农村信用社','1','1');
CREATE TABLE postings (
	id INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	account VARCHAR(20) NOT NULL, 
	person_id INTEGER, 
	part VARCHAR(20), 
	debit_fen BIGINT NOT NULL, 
	credit_fen BIGINT NOT NULL, 
	CONSTRAINT pk_postings PRIMARY KEY (id), 
	CONSTRAINT fk_postings_account FOREIGN KEY(account) REFERENCES accounts (code), 
	CONSTRAINT fk_postings_entry_id FOREIGN KEY(entry_id) REFERENCES entries (id), 
	CONSTRAINT fk_postings_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "postings" VALUES(1,2,1,'121',NULL,NULL,850000,0);
INSERT INTO "postings" VALUES(2,2,2,'211',5,'supply',0,850000);
INSERT INTO "postings" VALUES(3,3,1,'102',NULL,NULL,5000000,0);
INSERT INTO "postings" VALUES(4,3,2,'301',NULL,NULL,0,5000000);
INSERT INTO "postings" VALUES(5,4,1,'121',NULL,NULL,85000,0);
INSERT INTO "postings" VALUES(6,4,2,'211',5,'supply',0,85000);
INSERT INTO "postings" VALUES(7,5,1,'114',1,'bags',2423050,0);
INSERT INTO "postings" VALUES(8,5,2,'121',NULL,NULL,0,588455);
INSERT INTO "postings" VALUES(9,5,3,'501',NULL,NULL,0,1834595);
INSERT INTO "postings" VALUES(10,6,1,'114',1,'bags',35000,0);
INSERT INTO "postings" VALUES(11,6,2,'121',NULL,NULL,0,8500);
INSERT INTO "postings" VALUES(12,6,3,'501',NULL,NULL,0,26500);
INSERT INTO "postings" VALUES(13,7,1,'114',1,'bags',0,35000);
INSERT INTO "postings" VALUES(14,7,2,'101',NULL,NULL,35000,0);
INSERT INTO "postings" VALUES(15,9,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(16,9,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(17,10,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(18,10,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(19,11,1,'114',1,'mushroom',40063,0);
INSERT INTO "postings" VALUES(20,11,2,'101',NULL,NULL,0,40063);
INSERT INTO "postings" VALUES(21,12,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(22,12,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(23,13,1,'121',NULL,NULL,-40063,0);
INSERT INTO "postings" VALUES(24,13,2,'114',1,'mushroom',0,-40063);
INSERT INTO "postings" VALUES(25,14,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(26,14,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(27,15,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(28,15,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(29,16,1,'121',NULL,NULL,221056,0);
INSERT INTO "postings" VALUES(30,16,2,'114',3,'leaf',0,221056);
INSERT INTO "postings" VALUES(31,17,1,'121',NULL,NULL,221056,0);
INSERT INTO "postings" VALUES(32,17,2,'114',3,'leaf',0,221056);
INSERT INTO "postings" VALUES(33,18,1,'114',3,'leaf',221056,0);
INSERT INTO "postings" VALUES(34,18,2,'101',NULL,NULL,0,221056);
INSERT INTO "postings" VALUES(35,19,1,'114',3,'leaf',-221056,0);
INSERT INTO "postings" VALUES(36,19,2,'101',NULL,NULL,0,-221056);
INSERT INTO "postings" VALUES(37,20,1,'121',NULL,NULL,-221056,0);
INSERT INTO "postings" VALUES(38,20,2,'114',3,'leaf',0,-221056);
INSERT INTO "postings" VALUES(39,21,1,'121',NULL,NULL,224389,0);
INSERT INTO "postings" VALUES(40,21,2,'121',NULL,NULL,0,221056);
INSERT INTO "postings" VALUES(41,21,3,'401',NULL,NULL,0,3333);
INSERT INTO "postings" VALUES(42,22,1,'113',4,'sale',152000,0);
INSERT INTO "postings" VALUES(43,22,2,'501',NULL,NULL,0,152000);
INSERT INTO "postings" VALUES(44,22,3,'521',NULL,NULL,224389,0);
INSERT INTO "postings" VALUES(45,22,4,'121',NULL,NULL,0,224389);
INSERT INTO "postings" VALUES(46,23,1,'113',4,'sale',34000,0);
INSERT INTO "postings" VALUES(47,23,2,'501',NULL,NULL,0,34000);
INSERT INTO "postings" VALUES(48,23,3,'521',NULL,NULL,28560,0);
INSERT INTO "postings" VALUES(49,23,4,'121',NULL,NULL,0,28560);
INSERT INTO "postings" VALUES(50,24,1,'113',4,'sale',0,30000);
INSERT INTO "postings" VALUES(51,24,2,'102',NULL,NULL,30000,0);
INSERT INTO "postings" VALUES(52,25,1,'401',NULL,NULL,13500,0);
INSERT INTO "postings" VALUES(53,25,2,'212',2,'wages',0,9000);
INSERT INTO "postings" VALUES(54,25,3,'212',3,'wages',0,4500);
INSERT INTO "postings" VALUES(55,26,1,'114',1,'rent',200000,0);
INSERT INTO "postings" VALUES(56,26,2,'501',NULL,NULL,0,200000);
INSERT INTO "postings" VALUES(57,27,1,'114',1,'advance',20000,0);
INSERT INTO "postings" VALUES(58,27,2,'101',NULL,NULL,0,20000);
INSERT INTO "postings" VALUES(59,28,1,'114',1,'mushroom',120189,0);
INSERT INTO "postings" VALUES(60,28,2,'114',1,'bags',0,60094);
INSERT INTO "postings" VALUES(61,28,3,'102',NULL,NULL,0,60095);
CREATE TABLE price_lines (
	id INTEGER NOT NULL, 
	price_list_id INTEGER NOT NULL, 
	grade_id INTEGER NOT NULL, 
	slot VARCHAR(20), 
	village_group_id INTEGER, 
	price_fen BIGINT NOT NULL, 
	CONSTRAINT pk_price_lines PRIMARY KEY (id), 
	CONSTRAINT fk_price_lines_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id), 
	CONSTRAINT fk_price_lines_price_list_id FOREIGN KEY(price_list_id) REFERENCES price_lists (id), 
	CONSTRAINT fk_price_lines_village_group_id FOREIGN KEY(village_group_id) REFERENCES village_groups (id)
);
INSERT INTO "price_lines" VALUES(1,1,1,NULL,NULL,420);
INSERT INTO "price_lines" VALUES(2,1,2,NULL,NULL,310);
INSERT INTO "price_lines" VALUES(3,1,3,NULL,NULL,150);
INSERT INTO "price_lines" VALUES(4,2,4,NULL,NULL,12800);
INSERT INTO "price_lines" VALUES(5,2,5,NULL,NULL,9600);
INSERT INTO "price_lines" VALUES(6,2,6,NULL,NULL,6000);
INSERT INTO "price_lines" VALUES(7,2,7,NULL,NULL,2500);
CREATE TABLE price_lists (
	id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE, 
	created_at VARCHAR(19) NOT NULL, 
	created_by VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_price_lists PRIMARY KEY (id)
);
INSERT INTO "price_lists" VALUES(1,'mushroom','开市价','2024-01-01',NULL,'2024-04-02T09:30:00','王会计');
INSERT INTO "price_lists" VALUES(2,'leaf','开市价','2024-01-01',NULL,'2024-04-02T09:30:00','王会计');
CREATE TABLE processing_batches (
	document_id INTEGER NOT NULL, 
	leaf_g BIGINT NOT NULL, 
	dry_g BIGINT NOT NULL, 
	leaf_cost_fen BIGINT NOT NULL, 
	labour_cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_processing_batches PRIMARY KEY (document_id), 
	CONSTRAINT fk_processing_batches_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "processing_batches" VALUES(19,8635,1900,221056,3333);
CREATE TABLE processing_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	direction VARCHAR(5) NOT NULL, 
	grade_id INTEGER NOT NULL, 
	grams BIGINT NOT NULL, 
	value_fen BIGINT NOT NULL, 
	CONSTRAINT pk_processing_lines PRIMARY KEY (id), 
	CONSTRAINT ck_processing_lines_direction CHECK (direction in ('in', 'out')), 
	CONSTRAINT fk_processing_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_processing_lines_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id)
);
INSERT INTO "processing_lines" VALUES(1,19,1,'in',4,8635,221056);
INSERT INTO "processing_lines" VALUES(2,19,2,'out',8,1900,224389);
CREATE TABLE sale_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	grade_id INTEGER NOT NULL, 
	grams BIGINT NOT NULL, 
	price_fen BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_sale_lines PRIMARY KEY (id), 
	CONSTRAINT fk_sale_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_sale_lines_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id)
);
INSERT INTO "sale_lines" VALUES(1,20,1,8,1900,40000,152000,224389);
INSERT INTO "sale_lines" VALUES(2,21,1,1,34000,500,34000,28560);
CREATE TABLE sales (
	document_id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	grams BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_sales PRIMARY KEY (document_id), 
	CONSTRAINT fk_sales_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "sales" VALUES(20,'dry_tea',1900,152000,224389);
INSERT INTO "sales" VALUES(21,'mushroom',34000,34000,28560);
CREATE TABLE seasons (
	id INTEGER NOT NULL, 
	code VARCHAR(20) NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE NOT NULL, 
	CONSTRAINT pk_seasons PRIMARY KEY (id), 
	CONSTRAINT uq_seasons_code UNIQUE (code)
);
INSERT INTO "seasons" VALUES(1,'2024A','2024 春季','2024-01-01','2024-07-01');
CREATE TABLE settings (
	"key" VARCHAR(40) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY ("key")
);
INSERT INTO "settings" VALUES('cooperative','{"address": "", "name": "试验合作社", "phone": ""}');
INSERT INTO "settings" VALUES('law','"specialised_cooperative"');
INSERT INTO "settings" VALUES('paper','{"statement": "A4"}');
CREATE TABLE statement_prints (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	copy INTEGER NOT NULL, 
	printed_at VARCHAR(19) NOT NULL, 
	printed_by VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_statement_prints PRIMARY KEY (id), 
	CONSTRAINT fk_statement_prints_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT uq_statement_prints_document_id_copy UNIQUE (document_id, copy)
);
INSERT INTO "statement_prints" VALUES(1,27,1,'2024-04-02T09:30:00','王会计');
INSERT INTO "statement_prints" VALUES(2,28,1,'2024-04-02T09:30:00','王会计');
CREATE TABLE statements (
	document_id INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE NOT NULL, 
	opening_fen BIGINT NOT NULL, 
	closing_fen BIGINT NOT NULL, 
	content_hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_statements PRIMARY KEY (document_id), 
	CONSTRAINT fk_statements_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "statements" VALUES(27,'2024-01-01','2024-12-31',0,-2582956,'0834c333d5aa04772bb1e7f2fa4b57ceb780d119f936d50d323551f788641325');
INSERT INTO "statements" VALUES(28,'2024-01-01','2024-12-31',0,225556,'f08aea273955eb2a879fe2bad3f3a95f9eb8feb18260def61508b2e6d8f38a39');
CREATE TABLE stock_moves (
	id INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	grade_id INTEGER, 
	place VARCHAR(10) NOT NULL, 
	crop_id INTEGER, 
	quantity BIGINT NOT NULL, 
	value_fen BIGINT NOT NULL, 
	CONSTRAINT pk_stock_moves PRIMARY KEY (id), 
	CONSTRAINT ck_stock_moves_place CHECK (place in ('store', 'crop')), 
	CONSTRAINT fk_stock_moves_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_stock_moves_entry_id FOREIGN KEY(entry_id) REFERENCES entries (id), 
	CONSTRAINT fk_stock_moves_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id)
);
INSERT INTO "stock_moves" VALUES(1,2,1,'bag',NULL,'store',NULL,10000,850000);
INSERT INTO "stock_moves" VALUES(2,4,1,'bag',NULL,'store',NULL,1000,85000);
INSERT INTO "stock_moves" VALUES(3,5,1,'bag',NULL,'store',NULL,-6923,-588455);
INSERT INTO "stock_moves" VALUES(4,5,2,'bag',NULL,'crop',1,6923,0);
INSERT INTO "stock_moves" VALUES(5,6,1,'bag',NULL,'store',NULL,-100,-8500);
INSERT INTO "stock_moves" VALUES(6,6,2,'bag',NULL,'crop',1,100,0);
INSERT INTO "stock_moves" VALUES(7,8,1,'bag',NULL,'crop',1,-138,0);
INSERT INTO "stock_moves" VALUES(8,9,1,'mushroom',1,'store',NULL,34000,28560);
INSERT INTO "stock_moves" VALUES(9,9,2,'mushroom',2,'store',NULL,15650,9703);
INSERT INTO "stock_moves" VALUES(10,9,3,'mushroom',3,'store',NULL,6000,1800);
INSERT INTO "stock_moves" VALUES(11,10,1,'mushroom',1,'store',NULL,34000,28560);
INSERT INTO "stock_moves" VALUES(12,10,2,'mushroom',2,'store',NULL,15650,9703);
INSERT INTO "stock_moves" VALUES(13,10,3,'mushroom',3,'store',NULL,6000,1800);
INSERT INTO "stock_moves" VALUES(14,12,1,'mushroom',1,'store',NULL,34000,28560);
INSERT INTO "stock_moves" VALUES(15,12,2,'mushroom',2,'store',NULL,15650,9703);
INSERT INTO "stock_moves" VALUES(16,12,3,'mushroom',3,'store',NULL,6000,1800);
INSERT INTO "stock_moves" VALUES(17,13,1,'mushroom',1,'store',NULL,-34000,-28560);
INSERT INTO "stock_moves" VALUES(18,13,2,'mushroom',2,'store',NULL,-15650,-9703);
INSERT INTO "stock_moves" VALUES(19,13,3,'mushroom',3,'store',NULL,-6000,-1800);
INSERT INTO "stock_moves" VALUES(20,14,1,'mushroom',1,'store',NULL,34000,28560);
INSERT INTO "stock_moves" VALUES(21,14,2,'mushroom',2,'store',NULL,15650,9703);
INSERT INTO "stock_moves" VALUES(22,14,3,'mushroom',3,'store',NULL,6000,1800);
INSERT INTO "stock_moves" VALUES(23,15,1,'mushroom',1,'store',NULL,34000,28560);
INSERT INTO "stock_moves" VALUES(24,15,2,'mushroom',2,'store',NULL,15650,9703);
INSERT INTO "stock_moves" VALUES(25,15,3,'mushroom',3,'store',NULL,6000,1800);
INSERT INTO "stock_moves" VALUES(26,16,1,'leaf',4,'store',NULL,8635,221056);
INSERT INTO "stock_moves" VALUES(27,17,1,'leaf',4,'store',NULL,8635,221056);
INSERT INTO "stock_moves" VALUES(28,20,1,'leaf',4,'store',NULL,-8635,-221056);
INSERT INTO "stock_moves" VALUES(29,21,1,'leaf',4,'store',NULL,-8635,-221056);
INSERT INTO "stock_moves" VALUES(30,21,2,'dry_tea',8,'store',NULL,1900,224389);
INSERT INTO "stock_moves" VALUES(31,22,1,'dry_tea',8,'store',NULL,-1900,-224389);
INSERT INTO "stock_moves" VALUES(32,23,1,'mushroom',1,'store',NULL,-34000,-28560);
CREATE TABLE tares (
	id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	name VARCHAR(40) NOT NULL, 
	grams BIGINT NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE, 
	CONSTRAINT pk_tares PRIMARY KEY (id)
);
INSERT INTO "tares" VALUES(1,'mushroom','塑料筐',1600,'2024-01-01',NULL);
INSERT INTO "tares" VALUES(2,'mushroom','竹筐',1250,'2024-01-01',NULL);
INSERT INTO "tares" VALUES(3,'leaf','竹篓',425,'2024-01-01',NULL);
INSERT INTO "tares" VALUES(4,'leaf','布袋',100,'2024-01-01',NULL);
CREATE TABLE transfers (
	document_id INTEGER NOT NULL, 
	source VARCHAR(20) NOT NULL, 
	target VARCHAR(20) NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_transfers PRIMARY KEY (document_id), 
	CONSTRAINT fk_transfers_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "transfers" VALUES(3,'301','102',5000000);
CREATE TABLE village_groups (
	id INTEGER NOT NULL, 
	code VARCHAR(20) NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	CONSTRAINT pk_village_groups PRIMARY KEY (id), 
	CONSTRAINT uq_village_groups_code UNIQUE (code)
);
INSERT INTO "village_groups" VALUES(1,'1','联丰组');
CREATE TABLE work_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	person_times INTEGER NOT NULL, 
	wage_fen BIGINT NOT NULL, 
	CONSTRAINT pk_work_lines PRIMARY KEY (id), 
	CONSTRAINT fk_work_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_work_lines_person_id FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "work_lines" VALUES(1,23,1,2,2,9000);
INSERT INTO "work_lines" VALUES(2,23,2,3,1,4500);
CREATE TABLE work_sheets (
	document_id INTEGER NOT NULL, 
	task VARCHAR(20) NOT NULL, 
	person_times INTEGER NOT NULL, 
	wage_fen BIGINT NOT NULL, 
	CONSTRAINT pk_work_sheets PRIMARY KEY (document_id), 
	CONSTRAINT fk_work_sheets_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "work_sheets" VALUES(23,'picking',3,13500);
CREATE INDEX ix_audit_log_row ON audit_log (table_name, row_key);
CREATE INDEX ix_people_village_group_id ON people (village_group_id);
CREATE INDEX ix_price_lines_price_list_id ON price_lines (price_list_id);
CREATE INDEX ix_crops_person_id ON crops (person_id);
CREATE INDEX ix_crops_season_id ON crops (season_id);
CREATE INDEX ix_documents_kind_day ON documents (kind, day);
CREATE INDEX ix_documents_person_id_day ON documents (person_id, day);
CREATE INDEX ix_memberships_person_id ON memberships (person_id);
CREATE INDEX ix_person_roles_person_id ON person_roles (person_id);
CREATE INDEX ix_bag_issues_crop_id ON bag_issues (crop_id);
CREATE INDEX ix_bag_losses_crop_id ON bag_losses (crop_id);
CREATE INDEX ix_entries_day ON entries (day);
CREATE INDEX ix_entries_document_id ON entries (document_id);
CREATE INDEX ix_greenhouse_leases_greenhouse_id ON greenhouse_leases (greenhouse_id);
CREATE INDEX ix_harvest_lines_document_id ON harvest_lines (document_id);
CREATE INDEX ix_harvest_tickets_crop_id ON harvest_tickets (crop_id);
CREATE INDEX ix_lease_ends_lease_document_id ON lease_ends (lease_document_id);
CREATE INDEX ix_payment_lines_document_id ON payment_lines (document_id);
CREATE INDEX ix_processing_lines_document_id ON processing_lines (document_id);
CREATE INDEX ix_sale_lines_document_id ON sale_lines (document_id);
CREATE INDEX ix_statement_prints_document_id ON statement_prints (document_id);
CREATE INDEX ix_work_lines_document_id ON work_lines (document_id);
CREATE INDEX ix_work_lines_person_id ON work_lines (person_id);
CREATE INDEX ix_postings_account ON postings (account, debit_fen, credit_fen);
CREATE INDEX ix_postings_entry_id ON postings (entry_id);
CREATE INDEX ix_postings_person ON postings (person_id, part, debit_fen, credit_fen);
CREATE INDEX ix_stock_moves_crop_id ON stock_moves (crop_id);
CREATE INDEX ix_stock_moves_entry_id ON stock_moves (entry_id);
CREATE INDEX ix_stock_moves_store ON stock_moves (place, product, grade_id, quantity, value_fen);
CREATE TRIGGER documents_update_guard BEFORE UPDATE ON documents WHEN OLD.status <> 'draft' AND NOT (OLD.status = 'posted' AND NEW.status = 'voided' AND NEW.id IS OLD.id AND NEW.kind IS OLD.kind AND NEW.year IS OLD.year AND NEW.number IS OLD.number AND NEW.day IS OLD.day AND NEW.person_id IS OLD.person_id AND NEW.amount_fen IS OLD.amount_fen AND NEW.note IS OLD.note AND NEW.draft_values IS OLD.draft_values AND NEW.replaces_id IS OLD.replaces_id AND NEW.created_at IS OLD.created_at AND NEW.created_by IS OLD.created_by AND NEW.posted_at IS OLD.posted_at AND NEW.posted_by IS OLD.posted_by) BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER documents_delete_guard BEFORE DELETE ON documents WHEN OLD.status <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER greenhouse_leases_insert_guard BEFORE INSERT ON greenhouse_leases WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER greenhouse_leases_update_guard BEFORE UPDATE ON greenhouse_leases WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER greenhouse_leases_delete_guard BEFORE DELETE ON greenhouse_leases WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_ends_insert_guard BEFORE INSERT ON lease_ends WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_ends_update_guard BEFORE UPDATE ON lease_ends WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_ends_delete_guard BEFORE DELETE ON lease_ends WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_issues_insert_guard BEFORE INSERT ON bag_issues WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_issues_update_guard BEFORE UPDATE ON bag_issues WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_issues_delete_guard BEFORE DELETE ON bag_issues WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_losses_insert_guard BEFORE INSERT ON bag_losses WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_losses_update_guard BEFORE UPDATE ON bag_losses WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_losses_delete_guard BEFORE DELETE ON bag_losses WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER goods_receipts_insert_guard BEFORE INSERT ON goods_receipts WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER goods_receipts_update_guard BEFORE UPDATE ON goods_receipts WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER goods_receipts_delete_guard BEFORE DELETE ON goods_receipts WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER harvest_tickets_insert_guard BEFORE INSERT ON harvest_tickets WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER harvest_tickets_update_guard BEFORE UPDATE ON harvest_tickets WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER harvest_tickets_delete_guard BEFORE DELETE ON harvest_tickets WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER harvest_lines_insert_guard BEFORE INSERT ON harvest_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER harvest_lines_update_guard BEFORE UPDATE ON harvest_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER harvest_lines_delete_guard BEFORE DELETE ON harvest_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER leaf_tickets_insert_guard BEFORE INSERT ON leaf_tickets WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER leaf_tickets_update_guard BEFORE UPDATE ON leaf_tickets WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER leaf_tickets_delete_guard BEFORE DELETE ON leaf_tickets WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER processing_batches_insert_guard BEFORE INSERT ON processing_batches WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER processing_batches_update_guard BEFORE UPDATE ON processing_batches WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER processing_batches_delete_guard BEFORE DELETE ON processing_batches WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER processing_lines_insert_guard BEFORE INSERT ON processing_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER processing_lines_update_guard BEFORE UPDATE ON processing_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER processing_lines_delete_guard BEFORE DELETE ON processing_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_insert_guard BEFORE INSERT ON sales WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_update_guard BEFORE UPDATE ON sales WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sales_delete_guard BEFORE DELETE ON sales WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sale_lines_insert_guard BEFORE INSERT ON sale_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sale_lines_update_guard BEFORE UPDATE ON sale_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER sale_lines_delete_guard BEFORE DELETE ON sale_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER work_sheets_insert_guard BEFORE INSERT ON work_sheets WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER work_sheets_update_guard BEFORE UPDATE ON work_sheets WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER work_sheets_delete_guard BEFORE DELETE ON work_sheets WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER work_lines_insert_guard BEFORE INSERT ON work_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER work_lines_update_guard BEFORE UPDATE ON work_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER work_lines_delete_guard BEFORE DELETE ON work_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER charges_insert_guard BEFORE INSERT ON charges WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER charges_update_guard BEFORE UPDATE ON charges WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER charges_delete_guard BEFORE DELETE ON charges WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER payments_insert_guard BEFORE INSERT ON payments WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER payments_update_guard BEFORE UPDATE ON payments WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER payments_delete_guard BEFORE DELETE ON payments WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER payment_lines_insert_guard BEFORE INSERT ON payment_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER payment_lines_update_guard BEFORE UPDATE ON payment_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER payment_lines_delete_guard BEFORE DELETE ON payment_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER transfers_insert_guard BEFORE INSERT ON transfers WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER transfers_update_guard BEFORE UPDATE ON transfers WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER transfers_delete_guard BEFORE DELETE ON transfers WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER statements_insert_guard BEFORE INSERT ON statements WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER statements_update_guard BEFORE UPDATE ON statements WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER statements_delete_guard BEFORE DELETE ON statements WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER entries_update_guard BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER entries_delete_guard BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER postings_update_guard BEFORE UPDATE ON postings BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER postings_delete_guard BEFORE DELETE ON postings BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER stock_moves_update_guard BEFORE UPDATE ON stock_moves BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER stock_moves_delete_guard BEFORE DELETE ON stock_moves BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER audit_log_update_guard BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER audit_log_delete_guard BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER statement_prints_update_guard BEFORE UPDATE ON statement_prints BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER statement_prints_delete_guard BEFORE DELETE ON statement_prints BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
COMMIT;
