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
INSERT INTO "alembic_version" VALUES('0002');
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
INSERT INTO "audit_log" VALUES(67,'2024-04-02T09:30:00','王会计','insert','greenhouses','2','[2,"02",1,2,120,8000,""]','ba3155ce6cf1f44633364fae5d8742211e6e15d9e83d3cf6630a9acc9d637876');
INSERT INTO "audit_log" VALUES(68,'2024-04-02T09:30:00','王会计','insert','crops','2','[2,2,1,1,"2024-01-01","2024-07-01"]','182e76fa5b83f5e5d0867dc87d2f4873612570cac2ec1b4897eaaf29fc1cde12');
INSERT INTO "audit_log" VALUES(69,'2024-04-02T09:30:00','王会计','update','crops','2','[2,2,1,1,"2024-01-01","2024-03-01"]','c27508885f260dfb7f79a7a81bee35e87addc28b9651770e2d048326f8fae060');
INSERT INTO "audit_log" VALUES(70,'2024-04-02T09:30:00','王会计','insert','crops','3','[3,2,1,2,"2024-03-01","2024-07-01"]','154034f6481cbeb9ee86d6d7b809c789e030d7b0bbcb4380c946e62714159322');
INSERT INTO "audit_log" VALUES(71,'2024-04-02T09:30:00','王会计','update','crops','1','[1,1,1,1,"2024-01-01","2024-06-01"]','cd37a0da14ded880deaf9624f0a36d08e626224a26c8a1a6acf9bb93f5668394');
INSERT INTO "audit_log" VALUES(72,'2024-04-02T09:30:00','王会计','insert','statement_prints','1','[1,46,1,"2024-04-02T09:30:00","王会计"]','a776e01d9e92b9f0fa047d31b60df733c1bd6f31687bda90147a9d5e406f6dc3');
INSERT INTO "audit_log" VALUES(73,'2024-04-02T09:30:00','王会计','insert','statement_prints','2','[2,47,1,"2024-04-02T09:30:00","王会计"]','7f0dbe0ce36ed8c18a2e7e36dbb02201973febcb9e80c69d328aff37bbf8e3e0');
INSERT INTO "audit_log" VALUES(74,'2024-04-02T09:30:00','王会计','update','people','3','[3,"0003","王𬱖","household","13900000000",1,"土坪镇","wang2王 di2𬱖","|wangdi|yudi|wd|yd|",""]','67217ed21bbd88648ac31f8d9949bf5e93bf62ed7e1b185e06d5653edec358a4');
INSERT INTO "audit_log" VALUES(75,'2024-04-02T09:30:00','王会计','insert','person_secrets','1','d3abc5b1aa776446334e37ac30339dcf50a0a82465738cc4a9aa82ef08405ebf','511e711e83262e790c74e65d52c4d4cec8d5abc7a4a4d348ee5face24d8cba6c');
INSERT INTO "audit_log" VALUES(76,'2024-04-02T09:30:00','王会计','insert','settings','paper','["paper","{\"statement\": \"A4\"}"]','29232a5c7675d37494e09c3ad918718278f20e3fa19173bc64e437eb5107bed8');
INSERT INTO "audit_log" VALUES(77,'2024-04-02T09:30:00','王会计','insert','plots','1','[1,"P01","大坝田",3,360,"",""]','3668fc54e6232c88c04ade093aa5d7eb6f4032c531847967bd0b315e21a96114');
INSERT INTO "audit_log" VALUES(78,'2024-04-02T09:30:00','王会计','insert','plot_sheds','1','[1,1,1,true]','b4bb375d4ba374727374b8a02fe717245bb43ab15cc3cf1a8899704c2ad7d5a0');
CREATE TABLE bag_batches (
	document_id INTEGER NOT NULL, 
	name VARCHAR(40) NOT NULL, 
	made_here BOOLEAN NOT NULL, 
	strain VARCHAR(40) NOT NULL, 
	recipe VARCHAR(120) NOT NULL, 
	bag_g BIGINT NOT NULL, 
	water_bp INTEGER NOT NULL, 
	tolerance_g BIGINT NOT NULL, 
	made_on DATE NOT NULL, 
	inoculated_on DATE, 
	bags INTEGER NOT NULL, 
	unit_cost_fen BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_bag_batches PRIMARY KEY (document_id), 
	CONSTRAINT fk_bag_batches_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "bag_batches" VALUES(9,'甲',0,'香菇 808','',2750,5500,100,'2024-03-01',NULL,200,85,17000);
CREATE TABLE bag_corrections (
	document_id INTEGER NOT NULL, 
	crop_id INTEGER NOT NULL, 
	bags INTEGER NOT NULL, 
	CONSTRAINT pk_bag_corrections PRIMARY KEY (document_id), 
	CONSTRAINT fk_bag_corrections_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_bag_corrections_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "bag_corrections" VALUES(16,1,2);
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
INSERT INTO "bag_issues" VALUES(12,1,50,350,1,17500,4250);
INSERT INTO "bag_issues" VALUES(36,2,100,350,1,35000,8500);
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
CREATE TABLE bag_replacements (
	document_id INTEGER NOT NULL, 
	crop_id INTEGER NOT NULL, 
	inspection_document_id INTEGER, 
	bags INTEGER NOT NULL, 
	borne_by VARCHAR(20) NOT NULL, 
	price_fen BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_bag_replacements PRIMARY KEY (document_id), 
	CONSTRAINT ck_bag_replacements_borne_by CHECK (borne_by in ('grower', 'cooperative', 'supplier')), 
	CONSTRAINT fk_bag_replacements_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_bag_replacements_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_bag_replacements_inspection_document_id FOREIGN KEY(inspection_document_id) REFERENCES documents (id)
);
INSERT INTO "bag_replacements" VALUES(14,1,NULL,10,'supplier',0,0,850);
CREATE TABLE bag_returns (
	document_id INTEGER NOT NULL, 
	crop_id INTEGER NOT NULL, 
	bags INTEGER NOT NULL, 
	price_fen BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_bag_returns PRIMARY KEY (document_id), 
	CONSTRAINT fk_bag_returns_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_bag_returns_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "bag_returns" VALUES(15,1,20,350,7000,1700);
CREATE TABLE batch_losses (
	document_id INTEGER NOT NULL, 
	batch_document_id INTEGER, 
	bags INTEGER NOT NULL, 
	cause VARCHAR(20) NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_batch_losses PRIMARY KEY (document_id), 
	CONSTRAINT fk_batch_losses_batch_document_id FOREIGN KEY(batch_document_id) REFERENCES documents (id), 
	CONSTRAINT fk_batch_losses_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "batch_losses" VALUES(11,9,3,'broken',255);
CREATE TABLE charge_dues (
	document_id INTEGER NOT NULL, 
	instalment INTEGER NOT NULL, 
	due DATE NOT NULL, 
	CONSTRAINT pk_charge_dues PRIMARY KEY (document_id), 
	CONSTRAINT fk_charge_dues_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "charge_dues" VALUES(37,1,'2024-01-01');
CREATE TABLE charges (
	document_id INTEGER NOT NULL, 
	part VARCHAR(20) NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	lease_document_id INTEGER, 
	CONSTRAINT pk_charges PRIMARY KEY (document_id), 
	CONSTRAINT fk_charges_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_charges_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id)
);
INSERT INTO "charges" VALUES(32,'rent',200000,1);
INSERT INTO "charges" VALUES(37,'rent',200000,35);
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
INSERT INTO "crops" VALUES(2,2,1,1,'2024-01-01','2024-03-01');
INSERT INTO "crops" VALUES(3,2,1,2,'2024-03-01','2024-07-01');
CREATE TABLE deposits (
	document_id INTEGER NOT NULL, 
	lease_document_id INTEGER NOT NULL, 
	action VARCHAR(10) NOT NULL, 
	method VARCHAR(20) NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_deposits PRIMARY KEY (document_id), 
	CONSTRAINT ck_deposits_action CHECK (action in ('taken', 'returned', 'kept')), 
	CONSTRAINT fk_deposits_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_deposits_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id)
);
INSERT INTO "deposits" VALUES(34,1,'taken','cash',30000);
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
INSERT INTO "documents" VALUES(9,'bag_batch',2024,1,'2024-04-02','posted',5,17000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(10,'weight_check',2024,1,'2024-04-02','posted',5,0,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(11,'batch_loss',2024,1,'2024-04-02','posted',NULL,255,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(12,'bag_issue',2024,3,'2024-04-02','posted',1,17500,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(13,'inspection',2024,1,'2024-04-02','posted',1,0,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(14,'bag_replacement',2024,1,'2024-04-02','posted',1,0,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(15,'bag_return',2024,1,'2024-04-02','posted',1,7000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(16,'bag_correction',2024,1,'2024-04-02','posted',1,0,'复点','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(17,'harvest_ticket',2024,1,'2024-04-02','posted',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(18,'harvest_ticket',2024,2,'2024-04-02','posted',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(19,'payment',2024,2,'2024-04-02','posted',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(20,'harvest_ticket',2024,3,'2024-04-02','voided',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','毛重看错，重开');
INSERT INTO "documents" VALUES(21,'harvest_ticket',2024,4,'2024-04-02','posted',1,40063,'','',20,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(22,'harvest_ticket',2024,5,'2024-04-02','posted',1,40063,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(23,'leaf_ticket',2024,NULL,'2024-04-02','draft',NULL,0,'','{"姓名": "王𬱖"}',NULL,'2024-04-02T09:30:00','王会计',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "documents" VALUES(24,'leaf_ticket',2024,1,'2024-04-02','posted',3,221056,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(25,'leaf_ticket',2024,2,'2024-04-02','voided',3,221056,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','认错人');
INSERT INTO "documents" VALUES(26,'payment',2024,3,'2024-04-02','voided',3,221056,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计','认错人');
INSERT INTO "documents" VALUES(27,'processing_batch',2024,1,'2024-04-02','posted',NULL,224389,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(28,'sale',2024,1,'2024-04-02','posted',4,152000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(29,'sale',2024,2,'2024-04-02','posted',4,34000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(30,'payment',2024,4,'2024-04-02','posted',4,30000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(31,'work_sheet',2024,1,'2024-04-02','posted',NULL,13500,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(32,'charge',2024,1,'2024-04-02','posted',1,200000,'大棚租金','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(33,'rent_credit',2024,1,'2024-04-02','posted',1,10000,'雪灾','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(34,'deposit',2024,1,'2024-04-02','posted',1,30000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(35,'greenhouse_lease',2024,2,'2024-01-01','posted',1,200000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(36,'bag_issue',2024,4,'2024-01-10','posted',1,35000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(37,'charge',2024,2,'2024-04-02','posted',1,200000,'02 号大棚租金','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(38,'lease_end',2024,1,'2024-04-02','posted',1,0,'外出务工','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(39,'greenhouse_lease',2024,3,'2024-04-02','posted',2,134066,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(40,'rent_credit',2024,2,'2024-04-02','posted',1,134066,'外出务工','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(41,'lease_transfer',2024,1,'2024-04-02','posted',1,12000,'外出务工','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(42,'payment',2024,5,'2024-04-02','posted',1,20000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(43,'payment',2024,6,'2024-04-02','posted',1,60095,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(44,'lease_end',2024,2,'2024-04-02','posted',1,0,'外出务工','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(45,'rent_credit',2024,3,'2024-04-02','posted',1,32967,'外出务工','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(46,'statement',2024,1,'2024-04-02','posted',1,-2639423,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(47,'statement',2024,2,'2024-04-02','posted',3,225556,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(48,'land_lease',2024,1,'2024-04-02','posted',3,440000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(49,'land_rent',2024,1,'2024-04-02','posted',3,206250,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(50,'netting_consent',2024,1,'2024-04-02','posted',3,0,'同意书原件存档案柜','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(51,'payment',2024,7,'2024-04-02','posted',3,30000,'','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(52,'payment',2024,8,'2024-04-02','posted',3,176250,'按同意书 TY2024-000001','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
INSERT INTO "documents" VALUES(53,'land_lease_end',2024,1,'2024-04-02','posted',3,0,'收回自种','',NULL,'2024-04-02T09:30:00','王会计','2024-04-02T09:30:00','王会计',NULL,NULL,NULL);
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
INSERT INTO "entries" VALUES(1,1,'2024-01-01',NULL,'2024-04-02T09:30:00','王会计','2236aa3bc6897629b4586649e3bf853461c278c26ba4f2bc6e66b144102f05e1');
INSERT INTO "entries" VALUES(2,2,'2024-01-01',NULL,'2024-04-02T09:30:00','王会计','08c91fc37dafc423c4a2bd193be95e5d7ba94d01b22013556eadeb6a1527c408');
INSERT INTO "entries" VALUES(3,3,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','c3646ffb59139aef731dd099a33d178067c3436714ab09be468ff0df7b738b15');
INSERT INTO "entries" VALUES(4,4,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','6008d15f6ecb608767c26102821362f0cdbe255615b87fda15e7d149c9d2dace');
INSERT INTO "entries" VALUES(5,5,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','1c6fd452edd13bf9429eb137378df0f283a10c227c0f4bc1af10970f49006139');
INSERT INTO "entries" VALUES(6,6,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','e94f7c3d0ce7ccf6f35d5002b9ddd5378a99923ee4a9c67be1bddc81917e6d7b');
INSERT INTO "entries" VALUES(7,7,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','760dd413cb5946db395ec9f3af1a0da23151f781314b6c6c1711fb88f1c346d4');
INSERT INTO "entries" VALUES(8,8,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','d7b32126d8bf09652fa762b4b2bbf3dcae47c9a8b7ef2aa5c904a233ef43a85a');
INSERT INTO "entries" VALUES(9,9,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','27ca36838704e6cc0873f8a253f8987fc472719302e6fd82e1f8a9101a1d6103');
INSERT INTO "entries" VALUES(10,10,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','7fe725d9cfa2b48f6496f8216a28a1b29e4969028f385a6c0871cc5726b4d0e4');
INSERT INTO "entries" VALUES(11,11,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','2583db81056f60aae22d899a50f847bf8681a5f873425227dd68cae6e5a8c16a');
INSERT INTO "entries" VALUES(12,12,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','b63219ad585aab29a0679b1e7bd320ac31c3cd242e464635a7d850c6a2e30755');
INSERT INTO "entries" VALUES(13,13,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','52d842c5ceea62177fe1c69bef8db9e8f80ee6902f49a59b5acb5a16baf46981');
INSERT INTO "entries" VALUES(14,14,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','fa0c16749d3d4526279370b617aa9e06be93679f1d463fcfd0aa283db04184f4');
INSERT INTO "entries" VALUES(15,15,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','4c9cfdbf8bd0d1dc1c8e256a304c32e85bbf850e740198db99b6ac872006f768');
INSERT INTO "entries" VALUES(16,16,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','b56404c7467376ec076c798f81b603bdc5a9454e5323a948ffde56410b3c01c2');
INSERT INTO "entries" VALUES(17,17,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','cc3aa14996a8ac0f20c50bacfe01f719fbb1e14a92e9a01b029e02ec18dfc991');
INSERT INTO "entries" VALUES(18,18,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','db1bb275e94eeb2b253f1def6591b0aeeb9c1f627348289e9c3e6649efce0df7');
INSERT INTO "entries" VALUES(19,19,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','1d4eae0bf1633954795bcdc0492d49c18bd01abc1179cc4dd1f501b2e2d0aa3e');
INSERT INTO "entries" VALUES(20,20,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','cdafc38f387f0eecedbcf7141643d521e6c285720ee6008ee3e4eabf1a9d3dbc');
INSERT INTO "entries" VALUES(21,20,'2024-04-02',20,'2024-04-02T09:30:00','王会计','0e815378877ec72d208d70dc6b59dfb9de7cc22eb3eec84331c9328cda3a2bb8');
INSERT INTO "entries" VALUES(22,21,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','36401d0f8eb7b18d2810e61c088ad67fb7fdb85ebd965c0712ed645c790291a8');
INSERT INTO "entries" VALUES(23,22,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','d8f105800275b284f05abb5e8b7bf47fa1e53a4dccb9d7a83019ecd8c1cd90d9');
INSERT INTO "entries" VALUES(24,24,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','f40d6affd59ef29271474fbfd9037859b5817f3bd3a507ef90674646dac45f88');
INSERT INTO "entries" VALUES(25,25,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','50acf85957575867b531f03aa8cfba141e732ed04e7680355c7cffc300b89889');
INSERT INTO "entries" VALUES(26,26,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','1511af17ddb7c2754097a2dd5e2d4207109e25560997c96c4d2ef0b5422410e0');
INSERT INTO "entries" VALUES(27,26,'2024-04-02',26,'2024-04-02T09:30:00','王会计','a2f53a7884d6981e9db64983226c50efc32d960296fbd898555a776e85eb4ed1');
INSERT INTO "entries" VALUES(28,25,'2024-04-02',25,'2024-04-02T09:30:00','王会计','487421d90b895da3accc80ed219f818cc86c2f512eea1fc81e22794082d007d1');
INSERT INTO "entries" VALUES(29,27,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','37adbec474dd99520392863a4ce70fd93ac07b73f4ce6fc3b8d3b6dfcf63dceb');
INSERT INTO "entries" VALUES(30,28,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','acdf542391d41930f969eaa2826ccc28e781c32e459c709c793dfd6a105b584f');
INSERT INTO "entries" VALUES(31,29,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','40de2f1d073840238e8b01c61d256e91f52db3d450af14c76a881aa1662edef3');
INSERT INTO "entries" VALUES(32,30,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','9f2d7b3f7a0e80d1b4620e387281578da313cab2871cb248650f352e3572a9f1');
INSERT INTO "entries" VALUES(33,31,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','d306bbb0d58c243313d5fb60badeb753413bba4c3ff7ce82d76bfa95bf007da2');
INSERT INTO "entries" VALUES(34,32,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','d863b454a06e1c5f8528b451086fad90ddf6f1a7a15163016e3e80f9c3cbd5d5');
INSERT INTO "entries" VALUES(35,33,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','c77ed9786b066e0ad85825645bd1e9d5b52757deec2122f4a80652506e5f44d4');
INSERT INTO "entries" VALUES(36,34,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','21bd34bc5038ac0fd24bac104c87590b25ce4dd93998099f83dd204a5a2523e9');
INSERT INTO "entries" VALUES(37,35,'2024-01-01',NULL,'2024-04-02T09:30:00','王会计','8ffba501faf17bbda8780682f774316ece3139ffdfa9801d4407909794fe1d3c');
INSERT INTO "entries" VALUES(38,36,'2024-01-10',NULL,'2024-04-02T09:30:00','王会计','4bf5a441bf134efa1f59bab9d0f689a94c9d327286e14e1eabeabb96e8052bae');
INSERT INTO "entries" VALUES(39,37,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','041d966812c02ac0a4d0794ac4a607369097aba0d2dc6f8bb0aff392021b7f7f');
INSERT INTO "entries" VALUES(40,38,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','e0901ff43aa29f753f32fb0dad703f95a0f13117db84c63e203893e16377835b');
INSERT INTO "entries" VALUES(41,39,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','a4b16b4410f20d0425edd7f39add824fb9bc61c1ca49cfd75d3461ec82df025b');
INSERT INTO "entries" VALUES(42,40,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','86bda8a34cd801582c1d7ab8a90fbf630f11437a73e2a6fa44de95b2336068bd');
INSERT INTO "entries" VALUES(43,41,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','2cfe5c67a07baf5b5bda44ae2ffea4ed9aaa89fa2204001b0c5a43edb186275b');
INSERT INTO "entries" VALUES(44,42,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','a1b696d45b2d1dcfd13a1626b71fb97993e0e4c27e143fa9cf05ad49276e99a5');
INSERT INTO "entries" VALUES(45,43,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','3b7a897451ffe1737e110bebf1a5bd19cccaecd42f619d9698aeff76806a78de');
INSERT INTO "entries" VALUES(46,44,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','3f5d2e8a84c18592d5eb10aca70757b8423e9bc0c061479444b06d81fe16c608');
INSERT INTO "entries" VALUES(47,45,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','f7dffc597a79d367471f26c966131dae7ebca8720a4d7a2eb80483c7b33310cc');
INSERT INTO "entries" VALUES(48,46,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','bcfd9e934c41b8e445e95396e07dcaeba31cb00d53821f35c0e3c8e1c3452520');
INSERT INTO "entries" VALUES(49,47,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','55ab8575c9918fe8f558786c4d10a264f64ea3a4b6a0d6ed0a7c00f0e64393c3');
INSERT INTO "entries" VALUES(50,48,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','bb525f555c13e773a559c66b0862e265cb109b8ed653642fd009e24ba8c97b93');
INSERT INTO "entries" VALUES(51,49,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','9077726c449b2e6f0215207ced1ddfd23fcf35f1b32599a338472e9a2797d2be');
INSERT INTO "entries" VALUES(52,50,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','8806e642fb393bdc528274d0a1ef3aa8a7fac9518aab86a6422f14afdfece18f');
INSERT INTO "entries" VALUES(53,51,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','bbeed8e186feff7720018f5015cd9a7a41d5118bd361d6d25e57169676f802ae');
INSERT INTO "entries" VALUES(54,52,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','e3e8d00bf3ac9c16fac3a48290caa69085723bf3c8ca8b8d4064eeac9d6df1ff');
INSERT INTO "entries" VALUES(55,53,'2024-04-02',NULL,'2024-04-02T09:30:00','王会计','031b67c0d425409c9508160dc3d3dc0eb860bd1b1665e036eefd83c5e2b536fe');
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
INSERT INTO "greenhouse_leases" VALUES(35,2,1,'2024-01-01','2024-07-01','shed_season',200000,50000);
INSERT INTO "greenhouse_leases" VALUES(39,2,1,'2024-03-01','2024-07-01','shed_season',134066,50000);
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
INSERT INTO "greenhouses" VALUES(2,'02',1,2,120,8000,'');
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
INSERT INTO "harvest_lines" VALUES(1,17,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(2,17,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(3,17,3,3,1,'',6000,150,3,310,1800);
INSERT INTO "harvest_lines" VALUES(4,18,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(5,18,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(6,18,3,3,1,'',6000,150,3,310,1800);
INSERT INTO "harvest_lines" VALUES(7,20,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(8,20,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(9,20,3,3,1,'',6000,150,3,310,1800);
INSERT INTO "harvest_lines" VALUES(10,21,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(11,21,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(12,21,3,3,1,'',6000,150,3,310,1800);
INSERT INTO "harvest_lines" VALUES(13,22,1,1,1,'',34000,420,1,NULL,28560);
INSERT INTO "harvest_lines" VALUES(14,22,2,2,1,'',15650,310,2,420,9703);
INSERT INTO "harvest_lines" VALUES(15,22,3,3,1,'',6000,150,3,310,1800);
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
INSERT INTO "harvest_tickets" VALUES(17,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
INSERT INTO "harvest_tickets" VALUES(18,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
INSERT INTO "harvest_tickets" VALUES(20,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
INSERT INTO "harvest_tickets" VALUES(21,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
INSERT INTO "harvest_tickets" VALUES(22,1,'morning',1,'09:30',63200,4,NULL,6400,200,50,1150,55650,40063);
CREATE TABLE inspections (
	document_id INTEGER NOT NULL, 
	crop_id INTEGER NOT NULL, 
	contaminated INTEGER NOT NULL, 
	broken INTEGER NOT NULL, 
	discarded INTEGER NOT NULL, 
	untreated INTEGER NOT NULL, 
	cause VARCHAR(120) NOT NULL, 
	action VARCHAR(20) NOT NULL, 
	borne_by VARCHAR(20) NOT NULL, 
	follow_up DATE, 
	photo VARCHAR(80) NOT NULL, 
	photo_hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_inspections PRIMARY KEY (document_id), 
	CONSTRAINT ck_inspections_borne_by CHECK (borne_by in ('grower', 'cooperative', 'supplier')), 
	CONSTRAINT fk_inspections_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_inspections_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "inspections" VALUES(13,1,30,4,0,2,'','isolate','grower','2024-04-05','','');
CREATE TABLE land_lease_ends (
	document_id INTEGER NOT NULL, 
	lease_document_id INTEGER NOT NULL, 
	"end" DATE NOT NULL, 
	CONSTRAINT pk_land_lease_ends PRIMARY KEY (document_id), 
	CONSTRAINT fk_land_lease_ends_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_land_lease_ends_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id)
);
INSERT INTO "land_lease_ends" VALUES(53,48,'2025-01-01');
CREATE TABLE land_lease_steps (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	start DATE NOT NULL, 
	price_fen BIGINT NOT NULL, 
	CONSTRAINT pk_land_lease_steps PRIMARY KEY (id), 
	CONSTRAINT fk_land_lease_steps_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "land_lease_steps" VALUES(1,48,1,'2025-01-01',85000);
CREATE TABLE land_leases (
	document_id INTEGER NOT NULL, 
	plot_id INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE NOT NULL, 
	price_fen BIGINT NOT NULL, 
	method VARCHAR(20) NOT NULL, 
	payment_days VARCHAR(60) NOT NULL, 
	in_advance BOOLEAN NOT NULL, 
	CONSTRAINT pk_land_leases PRIMARY KEY (document_id), 
	CONSTRAINT fk_land_leases_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_land_leases_plot_id FOREIGN KEY(plot_id) REFERENCES plots (id)
);
INSERT INTO "land_leases" VALUES(48,1,275,'2024-01-01','2026-01-01',75000,'by_day','01-01',1);
CREATE TABLE land_rents (
	document_id INTEGER NOT NULL, 
	lease_document_id INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE NOT NULL, 
	due DATE NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_land_rents PRIMARY KEY (document_id), 
	CONSTRAINT fk_land_rents_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_land_rents_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id)
);
INSERT INTO "land_rents" VALUES(49,48,'2024-01-01','2025-01-01','2024-01-01',206250);
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
INSERT INTO "leaf_tickets" VALUES(24,4,1,'morning','09:30',9325,1,NULL,425,300,5,265,8635,12800,4,NULL,221056);
INSERT INTO "leaf_tickets" VALUES(25,4,1,'morning','09:30',9325,1,NULL,425,300,5,265,8635,12800,4,NULL,221056);
CREATE TABLE lease_ends (
	document_id INTEGER NOT NULL, 
	lease_document_id INTEGER NOT NULL, 
	"end" DATE NOT NULL, 
	CONSTRAINT pk_lease_ends PRIMARY KEY (document_id), 
	CONSTRAINT fk_lease_ends_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_lease_ends_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id)
);
INSERT INTO "lease_ends" VALUES(38,35,'2024-03-01');
INSERT INTO "lease_ends" VALUES(44,1,'2024-06-01');
CREATE TABLE lease_instalments (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	due DATE NOT NULL, 
	share_bp INTEGER NOT NULL, 
	CONSTRAINT pk_lease_instalments PRIMARY KEY (id), 
	CONSTRAINT fk_lease_instalments_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "lease_instalments" VALUES(1,39,1,'2024-03-01',10000);
CREATE TABLE lease_terms (
	document_id INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	method VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_lease_terms PRIMARY KEY (document_id), 
	CONSTRAINT fk_lease_terms_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "lease_terms" VALUES(1,0,'by_day');
INSERT INTO "lease_terms" VALUES(35,0,'by_day');
INSERT INTO "lease_terms" VALUES(39,0,'by_day');
CREATE TABLE lease_transfers (
	document_id INTEGER NOT NULL, 
	lease_document_id INTEGER NOT NULL, 
	new_lease_document_id INTEGER NOT NULL, 
	start DATE NOT NULL, 
	bags INTEGER NOT NULL, 
	price_fen BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_lease_transfers PRIMARY KEY (document_id), 
	CONSTRAINT fk_lease_transfers_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_lease_transfers_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id), 
	CONSTRAINT fk_lease_transfers_new_lease_document_id FOREIGN KEY(new_lease_document_id) REFERENCES documents (id)
);
INSERT INTO "lease_transfers" VALUES(41,35,39,'2024-03-01',100,120,12000);
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
CREATE TABLE netting_consents (
	document_id INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE, 
	CONSTRAINT pk_netting_consents PRIMARY KEY (document_id), 
	CONSTRAINT fk_netting_consents_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "netting_consents" VALUES(50,'2024-01-01',NULL);
CREATE TABLE number_series (
	kind VARCHAR(20) NOT NULL, 
	year INTEGER NOT NULL, 
	last_number INTEGER NOT NULL, 
	CONSTRAINT pk_number_series PRIMARY KEY (kind, year)
);
INSERT INTO "number_series" VALUES('greenhouse_lease',2024,3);
INSERT INTO "number_series" VALUES('goods_receipt',2024,2);
INSERT INTO "number_series" VALUES('transfer',2024,1);
INSERT INTO "number_series" VALUES('bag_issue',2024,4);
INSERT INTO "number_series" VALUES('payment',2024,8);
INSERT INTO "number_series" VALUES('bag_loss',2024,1);
INSERT INTO "number_series" VALUES('bag_batch',2024,1);
INSERT INTO "number_series" VALUES('weight_check',2024,1);
INSERT INTO "number_series" VALUES('batch_loss',2024,1);
INSERT INTO "number_series" VALUES('inspection',2024,1);
INSERT INTO "number_series" VALUES('bag_replacement',2024,1);
INSERT INTO "number_series" VALUES('bag_return',2024,1);
INSERT INTO "number_series" VALUES('bag_correction',2024,1);
INSERT INTO "number_series" VALUES('harvest_ticket',2024,5);
INSERT INTO "number_series" VALUES('leaf_ticket',2024,2);
INSERT INTO "number_series" VALUES('processing_batch',2024,1);
INSERT INTO "number_series" VALUES('sale',2024,2);
INSERT INTO "number_series" VALUES('work_sheet',2024,1);
INSERT INTO "number_series" VALUES('charge',2024,2);
INSERT INTO "number_series" VALUES('rent_credit',2024,3);
INSERT INTO "number_series" VALUES('deposit',2024,1);
INSERT INTO "number_series" VALUES('lease_end',2024,2);
INSERT INTO "number_series" VALUES('lease_transfer',2024,1);
INSERT INTO "number_series" VALUES('statement',2024,2);
INSERT INTO "number_series" VALUES('land_lease',2024,1);
INSERT INTO "number_series" VALUES('land_rent',2024,1);
INSERT INTO "number_series" VALUES('netting_consent',2024,1);
INSERT INTO "number_series" VALUES('land_lease_end',2024,1);
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
INSERT INTO "payment_lines" VALUES(2,19,1,'mushroom','paid',40063);
INSERT INTO "payment_lines" VALUES(3,26,1,'leaf','paid',221056);
INSERT INTO "payment_lines" VALUES(4,30,1,'sale','received',30000);
INSERT INTO "payment_lines" VALUES(5,42,1,'advance','paid',20000);
INSERT INTO "payment_lines" VALUES(6,43,1,'mushroom','paid',120189);
INSERT INTO "payment_lines" VALUES(7,43,2,'bags','recovered',60094);
INSERT INTO "payment_lines" VALUES(8,51,1,'advance','paid',30000);
INSERT INTO "payment_lines" VALUES(9,52,1,'land_rent','paid',206250);
INSERT INTO "payment_lines" VALUES(10,52,2,'advance','recovered',30000);
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
INSERT INTO "payments" VALUES(19,'ticket','cash',40063,18);
INSERT INTO "payments" VALUES(26,'ticket','cash',221056,25);
INSERT INTO "payments" VALUES(30,'receipt','bank',30000,NULL);
INSERT INTO "payments" VALUES(42,'advance','cash',20000,NULL);
INSERT INTO "payments" VALUES(43,'payout','bank',60095,NULL);
INSERT INTO "payments" VALUES(51,'advance','cash',30000,NULL);
INSERT INTO "payments" VALUES(52,'payout','bank',176250,NULL);
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
CREATE TABLE plot_sheds (
	id INTEGER NOT NULL, 
	plot_id INTEGER NOT NULL, 
	greenhouse_id INTEGER NOT NULL, 
	stands BOOLEAN NOT NULL, 
	CONSTRAINT pk_plot_sheds PRIMARY KEY (id), 
	CONSTRAINT fk_plot_sheds_greenhouse_id FOREIGN KEY(greenhouse_id) REFERENCES greenhouses (id), 
	CONSTRAINT fk_plot_sheds_plot_id FOREIGN KEY(plot_id) REFERENCES plots (id), 
	CONSTRAINT uq_plot_sheds_plot_id_greenhouse_id UNIQUE (plot_id, greenhouse_id)
);
INSERT INTO "plot_sheds" VALUES(1,1,1,1);
CREATE TABLE plots (
	id INTEGER NOT NULL, 
	code VARCHAR(20) NOT NULL, 
	name VARCHAR(60) NOT NULL, 
	person_id INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	place VARCHAR(60) NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_plots PRIMARY KEY (id), 
	CONSTRAINT fk_plots_person_id FOREIGN KEY(person_id) REFERENCES people (id), 
	CONSTRAINT uq_plots_code UNIQUE (code)
);
INSERT INTO "plots" VALUES(1,'P01','大坝田',3,360,'','');
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
INSERT INTO "postings" VALUES(15,9,1,'121',NULL,NULL,17000,0);
INSERT INTO "postings" VALUES(16,9,2,'211',5,'supply',0,17000);
INSERT INTO "postings" VALUES(17,11,1,'521',NULL,NULL,255,0);
INSERT INTO "postings" VALUES(18,11,2,'121',NULL,NULL,0,255);
INSERT INTO "postings" VALUES(19,12,1,'114',1,'bags',17500,0);
INSERT INTO "postings" VALUES(20,12,2,'121',NULL,NULL,0,4250);
INSERT INTO "postings" VALUES(21,12,3,'501',NULL,NULL,0,13250);
INSERT INTO "postings" VALUES(22,14,1,'211',5,'supply',850,0);
INSERT INTO "postings" VALUES(23,14,2,'121',NULL,NULL,0,850);
INSERT INTO "postings" VALUES(24,15,1,'114',1,'bags',0,7000);
INSERT INTO "postings" VALUES(25,15,2,'121',NULL,NULL,1700,0);
INSERT INTO "postings" VALUES(26,15,3,'501',NULL,NULL,5300,0);
INSERT INTO "postings" VALUES(27,17,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(28,17,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(29,18,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(30,18,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(31,19,1,'114',1,'mushroom',40063,0);
INSERT INTO "postings" VALUES(32,19,2,'101',NULL,NULL,0,40063);
INSERT INTO "postings" VALUES(33,20,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(34,20,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(35,21,1,'121',NULL,NULL,-40063,0);
INSERT INTO "postings" VALUES(36,21,2,'114',1,'mushroom',0,-40063);
INSERT INTO "postings" VALUES(37,22,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(38,22,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(39,23,1,'121',NULL,NULL,40063,0);
INSERT INTO "postings" VALUES(40,23,2,'114',1,'mushroom',0,40063);
INSERT INTO "postings" VALUES(41,24,1,'121',NULL,NULL,221056,0);
INSERT INTO "postings" VALUES(42,24,2,'114',3,'leaf',0,221056);
INSERT INTO "postings" VALUES(43,25,1,'121',NULL,NULL,221056,0);
INSERT INTO "postings" VALUES(44,25,2,'114',3,'leaf',0,221056);
INSERT INTO "postings" VALUES(45,26,1,'114',3,'leaf',221056,0);
INSERT INTO "postings" VALUES(46,26,2,'101',NULL,NULL,0,221056);
INSERT INTO "postings" VALUES(47,27,1,'114',3,'leaf',-221056,0);
INSERT INTO "postings" VALUES(48,27,2,'101',NULL,NULL,0,-221056);
INSERT INTO "postings" VALUES(49,28,1,'121',NULL,NULL,-221056,0);
INSERT INTO "postings" VALUES(50,28,2,'114',3,'leaf',0,-221056);
INSERT INTO "postings" VALUES(51,29,1,'121',NULL,NULL,224389,0);
INSERT INTO "postings" VALUES(52,29,2,'121',NULL,NULL,0,221056);
INSERT INTO "postings" VALUES(53,29,3,'401',NULL,NULL,0,3333);
INSERT INTO "postings" VALUES(54,30,1,'113',4,'sale',152000,0);
INSERT INTO "postings" VALUES(55,30,2,'501',NULL,NULL,0,152000);
INSERT INTO "postings" VALUES(56,30,3,'521',NULL,NULL,224389,0);
INSERT INTO "postings" VALUES(57,30,4,'121',NULL,NULL,0,224389);
INSERT INTO "postings" VALUES(58,31,1,'113',4,'sale',34000,0);
INSERT INTO "postings" VALUES(59,31,2,'501',NULL,NULL,0,34000);
INSERT INTO "postings" VALUES(60,31,3,'521',NULL,NULL,28560,0);
INSERT INTO "postings" VALUES(61,31,4,'121',NULL,NULL,0,28560);
INSERT INTO "postings" VALUES(62,32,1,'113',4,'sale',0,30000);
INSERT INTO "postings" VALUES(63,32,2,'102',NULL,NULL,30000,0);
INSERT INTO "postings" VALUES(64,33,1,'401',NULL,NULL,13500,0);
INSERT INTO "postings" VALUES(65,33,2,'212',2,'wages',0,9000);
INSERT INTO "postings" VALUES(66,33,3,'212',3,'wages',0,4500);
INSERT INTO "postings" VALUES(67,34,1,'114',1,'rent',200000,0);
INSERT INTO "postings" VALUES(68,34,2,'501',NULL,NULL,0,200000);
INSERT INTO "postings" VALUES(69,35,1,'501',NULL,NULL,10000,0);
INSERT INTO "postings" VALUES(70,35,2,'114',1,'rent',0,10000);
INSERT INTO "postings" VALUES(71,36,1,'101',NULL,NULL,30000,0);
INSERT INTO "postings" VALUES(72,36,2,'211',1,'deposit',0,30000);
INSERT INTO "postings" VALUES(73,38,1,'114',1,'bags',35000,0);
INSERT INTO "postings" VALUES(74,38,2,'121',NULL,NULL,0,8500);
INSERT INTO "postings" VALUES(75,38,3,'501',NULL,NULL,0,26500);
INSERT INTO "postings" VALUES(76,39,1,'114',1,'rent',200000,0);
INSERT INTO "postings" VALUES(77,39,2,'501',NULL,NULL,0,200000);
INSERT INTO "postings" VALUES(78,42,1,'501',NULL,NULL,134066,0);
INSERT INTO "postings" VALUES(79,42,2,'114',1,'rent',0,134066);
INSERT INTO "postings" VALUES(80,43,1,'113',2,'bags',12000,0);
INSERT INTO "postings" VALUES(81,43,2,'114',1,'bags',0,12000);
INSERT INTO "postings" VALUES(82,44,1,'114',1,'advance',20000,0);
INSERT INTO "postings" VALUES(83,44,2,'101',NULL,NULL,0,20000);
INSERT INTO "postings" VALUES(84,45,1,'114',1,'mushroom',120189,0);
INSERT INTO "postings" VALUES(85,45,2,'114',1,'bags',0,60094);
INSERT INTO "postings" VALUES(86,45,3,'102',NULL,NULL,0,60095);
INSERT INTO "postings" VALUES(87,47,1,'501',NULL,NULL,32967,0);
INSERT INTO "postings" VALUES(88,47,2,'114',1,'rent',0,32967);
INSERT INTO "postings" VALUES(89,51,1,'401',NULL,NULL,206250,0);
INSERT INTO "postings" VALUES(90,51,2,'114',3,'land_rent',0,206250);
INSERT INTO "postings" VALUES(91,53,1,'114',3,'advance',30000,0);
INSERT INTO "postings" VALUES(92,53,2,'101',NULL,NULL,0,30000);
INSERT INTO "postings" VALUES(93,54,1,'114',3,'land_rent',206250,0);
INSERT INTO "postings" VALUES(94,54,2,'114',3,'advance',0,30000);
INSERT INTO "postings" VALUES(95,54,3,'102',NULL,NULL,0,176250);
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
INSERT INTO "processing_batches" VALUES(27,8635,1900,221056,3333);
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
INSERT INTO "processing_lines" VALUES(1,27,1,'in',4,8635,221056);
INSERT INTO "processing_lines" VALUES(2,27,2,'out',8,1900,224389);
CREATE TABLE rent_credits (
	document_id INTEGER NOT NULL, 
	lease_document_id INTEGER NOT NULL, 
	purpose VARCHAR(20) NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	CONSTRAINT pk_rent_credits PRIMARY KEY (document_id), 
	CONSTRAINT ck_rent_credits_purpose CHECK (purpose in ('waiver', 'early_end', 'transfer')), 
	CONSTRAINT fk_rent_credits_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_rent_credits_lease_document_id FOREIGN KEY(lease_document_id) REFERENCES documents (id)
);
INSERT INTO "rent_credits" VALUES(33,1,'waiver',10000);
INSERT INTO "rent_credits" VALUES(40,35,'transfer',134066);
INSERT INTO "rent_credits" VALUES(45,1,'early_end',32967);
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
INSERT INTO "sale_lines" VALUES(1,28,1,8,1900,40000,152000,224389);
INSERT INTO "sale_lines" VALUES(2,29,1,1,34000,500,34000,28560);
CREATE TABLE sales (
	document_id INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	grams BIGINT NOT NULL, 
	amount_fen BIGINT NOT NULL, 
	cost_fen BIGINT NOT NULL, 
	CONSTRAINT pk_sales PRIMARY KEY (document_id), 
	CONSTRAINT fk_sales_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "sales" VALUES(28,'dry_tea',1900,152000,224389);
INSERT INTO "sales" VALUES(29,'mushroom',34000,34000,28560);
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
INSERT INTO "statement_prints" VALUES(1,46,1,'2024-04-02T09:30:00','王会计');
INSERT INTO "statement_prints" VALUES(2,47,1,'2024-04-02T09:30:00','王会计');
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
INSERT INTO "statements" VALUES(46,'2024-01-01','2024-12-31',0,-2639423,'d6c6f2f5af3c008f6f2c0c894a74560185730d684eb6284ee59954528cc41bbe');
INSERT INTO "statements" VALUES(47,'2024-01-01','2024-12-31',0,225556,'9d36eca03487a39436620184c9dd47f8259605ea328c80c3bd8069a47eb50cc1');
CREATE TABLE "stock_moves" (
	id INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	product VARCHAR(20) NOT NULL, 
	grade_id INTEGER, 
	place VARCHAR(10) NOT NULL, 
	crop_id INTEGER, 
	quantity BIGINT NOT NULL, 
	value_fen BIGINT NOT NULL, 
	batch_id INTEGER, 
	CONSTRAINT pk_stock_moves PRIMARY KEY (id), 
	CONSTRAINT ck_stock_moves_place CHECK (place in ('store', 'crop')), 
	CONSTRAINT fk_stock_moves_batch_id FOREIGN KEY(batch_id) REFERENCES documents (id), 
	CONSTRAINT fk_stock_moves_crop_id FOREIGN KEY(crop_id) REFERENCES crops (id), 
	CONSTRAINT fk_stock_moves_entry_id FOREIGN KEY(entry_id) REFERENCES entries (id), 
	CONSTRAINT fk_stock_moves_grade_id FOREIGN KEY(grade_id) REFERENCES grades (id)
);
INSERT INTO "stock_moves" VALUES(1,2,1,'bag',NULL,'store',NULL,10000,850000,NULL);
INSERT INTO "stock_moves" VALUES(2,4,1,'bag',NULL,'store',NULL,1000,85000,NULL);
INSERT INTO "stock_moves" VALUES(3,5,1,'bag',NULL,'store',NULL,-6923,-588455,NULL);
INSERT INTO "stock_moves" VALUES(4,5,2,'bag',NULL,'crop',1,6923,0,NULL);
INSERT INTO "stock_moves" VALUES(5,6,1,'bag',NULL,'store',NULL,-100,-8500,NULL);
INSERT INTO "stock_moves" VALUES(6,6,2,'bag',NULL,'crop',1,100,0,NULL);
INSERT INTO "stock_moves" VALUES(7,8,1,'bag',NULL,'crop',1,-138,0,NULL);
INSERT INTO "stock_moves" VALUES(8,9,1,'bag',NULL,'store',NULL,200,17000,9);
INSERT INTO "stock_moves" VALUES(9,11,1,'bag',NULL,'store',NULL,-3,-255,9);
INSERT INTO "stock_moves" VALUES(10,12,1,'bag',NULL,'store',NULL,-50,-4250,9);
INSERT INTO "stock_moves" VALUES(11,12,2,'bag',NULL,'crop',1,50,0,9);
INSERT INTO "stock_moves" VALUES(12,13,1,'bag',NULL,'crop',1,-34,0,NULL);
INSERT INTO "stock_moves" VALUES(13,14,1,'bag',NULL,'store',NULL,-10,-850,9);
INSERT INTO "stock_moves" VALUES(14,14,2,'bag',NULL,'crop',1,10,0,9);
INSERT INTO "stock_moves" VALUES(15,15,1,'bag',NULL,'crop',1,-20,0,NULL);
INSERT INTO "stock_moves" VALUES(16,15,2,'bag',NULL,'store',NULL,20,1700,NULL);
INSERT INTO "stock_moves" VALUES(17,16,1,'bag',NULL,'crop',1,2,0,NULL);
INSERT INTO "stock_moves" VALUES(18,17,1,'mushroom',1,'store',NULL,34000,28560,NULL);
INSERT INTO "stock_moves" VALUES(19,17,2,'mushroom',2,'store',NULL,15650,9703,NULL);
INSERT INTO "stock_moves" VALUES(20,17,3,'mushroom',3,'store',NULL,6000,1800,NULL);
INSERT INTO "stock_moves" VALUES(21,18,1,'mushroom',1,'store',NULL,34000,28560,NULL);
INSERT INTO "stock_moves" VALUES(22,18,2,'mushroom',2,'store',NULL,15650,9703,NULL);
INSERT INTO "stock_moves" VALUES(23,18,3,'mushroom',3,'store',NULL,6000,1800,NULL);
INSERT INTO "stock_moves" VALUES(24,20,1,'mushroom',1,'store',NULL,34000,28560,NULL);
INSERT INTO "stock_moves" VALUES(25,20,2,'mushroom',2,'store',NULL,15650,9703,NULL);
INSERT INTO "stock_moves" VALUES(26,20,3,'mushroom',3,'store',NULL,6000,1800,NULL);
INSERT INTO "stock_moves" VALUES(27,21,1,'mushroom',1,'store',NULL,-34000,-28560,NULL);
INSERT INTO "stock_moves" VALUES(28,21,2,'mushroom',2,'store',NULL,-15650,-9703,NULL);
INSERT INTO "stock_moves" VALUES(29,21,3,'mushroom',3,'store',NULL,-6000,-1800,NULL);
INSERT INTO "stock_moves" VALUES(30,22,1,'mushroom',1,'store',NULL,34000,28560,NULL);
INSERT INTO "stock_moves" VALUES(31,22,2,'mushroom',2,'store',NULL,15650,9703,NULL);
INSERT INTO "stock_moves" VALUES(32,22,3,'mushroom',3,'store',NULL,6000,1800,NULL);
INSERT INTO "stock_moves" VALUES(33,23,1,'mushroom',1,'store',NULL,34000,28560,NULL);
INSERT INTO "stock_moves" VALUES(34,23,2,'mushroom',2,'store',NULL,15650,9703,NULL);
INSERT INTO "stock_moves" VALUES(35,23,3,'mushroom',3,'store',NULL,6000,1800,NULL);
INSERT INTO "stock_moves" VALUES(36,24,1,'leaf',4,'store',NULL,8635,221056,NULL);
INSERT INTO "stock_moves" VALUES(37,25,1,'leaf',4,'store',NULL,8635,221056,NULL);
INSERT INTO "stock_moves" VALUES(38,28,1,'leaf',4,'store',NULL,-8635,-221056,NULL);
INSERT INTO "stock_moves" VALUES(39,29,1,'leaf',4,'store',NULL,-8635,-221056,NULL);
INSERT INTO "stock_moves" VALUES(40,29,2,'dry_tea',8,'store',NULL,1900,224389,NULL);
INSERT INTO "stock_moves" VALUES(41,30,1,'dry_tea',8,'store',NULL,-1900,-224389,NULL);
INSERT INTO "stock_moves" VALUES(42,31,1,'mushroom',1,'store',NULL,-34000,-28560,NULL);
INSERT INTO "stock_moves" VALUES(43,38,1,'bag',NULL,'store',NULL,-100,-8500,NULL);
INSERT INTO "stock_moves" VALUES(44,38,2,'bag',NULL,'crop',2,100,0,NULL);
INSERT INTO "stock_moves" VALUES(45,43,1,'bag',NULL,'crop',2,-100,0,NULL);
INSERT INTO "stock_moves" VALUES(46,43,2,'bag',NULL,'crop',3,100,0,NULL);
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
CREATE TABLE weight_check_lines (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	grams BIGINT NOT NULL, 
	CONSTRAINT pk_weight_check_lines PRIMARY KEY (id), 
	CONSTRAINT fk_weight_check_lines_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "weight_check_lines" VALUES(1,10,1,2750);
INSERT INTO "weight_check_lines" VALUES(2,10,2,2760);
INSERT INTO "weight_check_lines" VALUES(3,10,3,2740);
INSERT INTO "weight_check_lines" VALUES(4,10,4,2700);
INSERT INTO "weight_check_lines" VALUES(5,10,5,2800);
CREATE TABLE weight_checks (
	document_id INTEGER NOT NULL, 
	batch_document_id INTEGER NOT NULL, 
	nominal_g BIGINT NOT NULL, 
	tolerance_g BIGINT NOT NULL, 
	most_outside_bp INTEGER NOT NULL, 
	sampled INTEGER NOT NULL, 
	total_g BIGINT NOT NULL, 
	variation_bp INTEGER, 
	outside INTEGER NOT NULL, 
	passed BOOLEAN NOT NULL, 
	CONSTRAINT pk_weight_checks PRIMARY KEY (document_id), 
	CONSTRAINT fk_weight_checks_batch_document_id FOREIGN KEY(batch_document_id) REFERENCES documents (id), 
	CONSTRAINT fk_weight_checks_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "weight_checks" VALUES(10,9,2750,100,500,5,13750,131,0,1);
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
INSERT INTO "work_lines" VALUES(1,31,1,2,2,9000);
INSERT INTO "work_lines" VALUES(2,31,2,3,1,4500);
CREATE TABLE work_sheets (
	document_id INTEGER NOT NULL, 
	task VARCHAR(20) NOT NULL, 
	person_times INTEGER NOT NULL, 
	wage_fen BIGINT NOT NULL, 
	CONSTRAINT pk_work_sheets PRIMARY KEY (document_id), 
	CONSTRAINT fk_work_sheets_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
);
INSERT INTO "work_sheets" VALUES(31,'picking',3,13500);
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
CREATE INDEX ix_plots_person_id ON plots (person_id);
CREATE INDEX ix_bag_corrections_crop_id ON bag_corrections (crop_id);
CREATE INDEX ix_bag_replacements_crop_id ON bag_replacements (crop_id);
CREATE INDEX ix_bag_returns_crop_id ON bag_returns (crop_id);
CREATE INDEX ix_batch_losses_batch_document_id ON batch_losses (batch_document_id);
CREATE INDEX ix_deposits_lease_document_id ON deposits (lease_document_id);
CREATE INDEX ix_inspections_crop_id ON inspections (crop_id);
CREATE INDEX ix_land_lease_ends_lease_document_id ON land_lease_ends (lease_document_id);
CREATE INDEX ix_land_lease_steps_document_id ON land_lease_steps (document_id);
CREATE INDEX ix_land_leases_plot_id ON land_leases (plot_id);
CREATE INDEX ix_land_rents_lease_document_id ON land_rents (lease_document_id);
CREATE INDEX ix_lease_instalments_document_id ON lease_instalments (document_id);
CREATE INDEX ix_lease_transfers_lease_document_id ON lease_transfers (lease_document_id);
CREATE INDEX ix_lease_transfers_new_lease_document_id ON lease_transfers (new_lease_document_id);
CREATE INDEX ix_plot_sheds_greenhouse_id ON plot_sheds (greenhouse_id);
CREATE INDEX ix_rent_credits_lease_document_id ON rent_credits (lease_document_id);
CREATE INDEX ix_weight_check_lines_document_id ON weight_check_lines (document_id);
CREATE INDEX ix_weight_checks_batch_document_id ON weight_checks (batch_document_id);
CREATE INDEX ix_stock_moves_batch_id ON stock_moves (batch_id);
CREATE INDEX ix_stock_moves_crop_id ON stock_moves (crop_id);
CREATE INDEX ix_stock_moves_entry_id ON stock_moves (entry_id);
CREATE INDEX ix_stock_moves_store ON stock_moves (place, product, grade_id, quantity, value_fen);
CREATE TRIGGER documents_update_guard BEFORE UPDATE ON documents WHEN OLD.status <> 'draft' AND NOT (OLD.status = 'posted' AND NEW.status = 'voided' AND NEW.id IS OLD.id AND NEW.kind IS OLD.kind AND NEW.year IS OLD.year AND NEW.number IS OLD.number AND NEW.day IS OLD.day AND NEW.person_id IS OLD.person_id AND NEW.amount_fen IS OLD.amount_fen AND NEW.note IS OLD.note AND NEW.draft_values IS OLD.draft_values AND NEW.replaces_id IS OLD.replaces_id AND NEW.created_at IS OLD.created_at AND NEW.created_by IS OLD.created_by AND NEW.posted_at IS OLD.posted_at AND NEW.posted_by IS OLD.posted_by) BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER documents_delete_guard BEFORE DELETE ON documents WHEN OLD.status <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_leases_insert_guard BEFORE INSERT ON land_leases WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_leases_update_guard BEFORE UPDATE ON land_leases WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_leases_delete_guard BEFORE DELETE ON land_leases WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_lease_steps_insert_guard BEFORE INSERT ON land_lease_steps WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_lease_steps_update_guard BEFORE UPDATE ON land_lease_steps WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_lease_steps_delete_guard BEFORE DELETE ON land_lease_steps WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_lease_ends_insert_guard BEFORE INSERT ON land_lease_ends WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_lease_ends_update_guard BEFORE UPDATE ON land_lease_ends WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_lease_ends_delete_guard BEFORE DELETE ON land_lease_ends WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_rents_insert_guard BEFORE INSERT ON land_rents WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_rents_update_guard BEFORE UPDATE ON land_rents WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER land_rents_delete_guard BEFORE DELETE ON land_rents WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER netting_consents_insert_guard BEFORE INSERT ON netting_consents WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER netting_consents_update_guard BEFORE UPDATE ON netting_consents WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER netting_consents_delete_guard BEFORE DELETE ON netting_consents WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER greenhouse_leases_insert_guard BEFORE INSERT ON greenhouse_leases WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER greenhouse_leases_update_guard BEFORE UPDATE ON greenhouse_leases WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER greenhouse_leases_delete_guard BEFORE DELETE ON greenhouse_leases WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_terms_insert_guard BEFORE INSERT ON lease_terms WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_terms_update_guard BEFORE UPDATE ON lease_terms WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_terms_delete_guard BEFORE DELETE ON lease_terms WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_instalments_insert_guard BEFORE INSERT ON lease_instalments WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_instalments_update_guard BEFORE UPDATE ON lease_instalments WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_instalments_delete_guard BEFORE DELETE ON lease_instalments WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_ends_insert_guard BEFORE INSERT ON lease_ends WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_ends_update_guard BEFORE UPDATE ON lease_ends WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_ends_delete_guard BEFORE DELETE ON lease_ends WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_transfers_insert_guard BEFORE INSERT ON lease_transfers WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_transfers_update_guard BEFORE UPDATE ON lease_transfers WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER lease_transfers_delete_guard BEFORE DELETE ON lease_transfers WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER deposits_insert_guard BEFORE INSERT ON deposits WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER deposits_update_guard BEFORE UPDATE ON deposits WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER deposits_delete_guard BEFORE DELETE ON deposits WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER rent_credits_insert_guard BEFORE INSERT ON rent_credits WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER rent_credits_update_guard BEFORE UPDATE ON rent_credits WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER rent_credits_delete_guard BEFORE DELETE ON rent_credits WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_batches_insert_guard BEFORE INSERT ON bag_batches WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_batches_update_guard BEFORE UPDATE ON bag_batches WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_batches_delete_guard BEFORE DELETE ON bag_batches WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER weight_checks_insert_guard BEFORE INSERT ON weight_checks WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER weight_checks_update_guard BEFORE UPDATE ON weight_checks WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER weight_checks_delete_guard BEFORE DELETE ON weight_checks WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER weight_check_lines_insert_guard BEFORE INSERT ON weight_check_lines WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER weight_check_lines_update_guard BEFORE UPDATE ON weight_check_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER weight_check_lines_delete_guard BEFORE DELETE ON weight_check_lines WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER batch_losses_insert_guard BEFORE INSERT ON batch_losses WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER batch_losses_update_guard BEFORE UPDATE ON batch_losses WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER batch_losses_delete_guard BEFORE DELETE ON batch_losses WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_issues_insert_guard BEFORE INSERT ON bag_issues WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_issues_update_guard BEFORE UPDATE ON bag_issues WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_issues_delete_guard BEFORE DELETE ON bag_issues WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_losses_insert_guard BEFORE INSERT ON bag_losses WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_losses_update_guard BEFORE UPDATE ON bag_losses WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_losses_delete_guard BEFORE DELETE ON bag_losses WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_returns_insert_guard BEFORE INSERT ON bag_returns WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_returns_update_guard BEFORE UPDATE ON bag_returns WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_returns_delete_guard BEFORE DELETE ON bag_returns WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_replacements_insert_guard BEFORE INSERT ON bag_replacements WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_replacements_update_guard BEFORE UPDATE ON bag_replacements WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_replacements_delete_guard BEFORE DELETE ON bag_replacements WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER inspections_insert_guard BEFORE INSERT ON inspections WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER inspections_update_guard BEFORE UPDATE ON inspections WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER inspections_delete_guard BEFORE DELETE ON inspections WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_corrections_insert_guard BEFORE INSERT ON bag_corrections WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_corrections_update_guard BEFORE UPDATE ON bag_corrections WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER bag_corrections_delete_guard BEFORE DELETE ON bag_corrections WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
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
CREATE TRIGGER charge_dues_insert_guard BEFORE INSERT ON charge_dues WHEN (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER charge_dues_update_guard BEFORE UPDATE ON charge_dues WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' OR (SELECT status FROM documents WHERE id = NEW.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
CREATE TRIGGER charge_dues_delete_guard BEFORE DELETE ON charge_dues WHEN (SELECT status FROM documents WHERE id = OLD.document_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'posted rows are immutable: void the document instead'); END;
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
